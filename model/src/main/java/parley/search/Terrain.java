package parley.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import parley.model.Agreement;
import parley.model.Issue;
import parley.model.Option;
import parley.model.Proposition;
import parley.model.Valuation.Bonus;
import parley.space.Requirement;

/** A question with numbers in the place of names, ready to be walked through. It does not change. */
final class Terrain implements Formula.Numbering {

    /** More issues than this in one proposition link none of them: changing two of them at once is then no better. */
    private static final int MOST_LINKED = 12;

    /** Part of what a party wants that depends on a proposition. */
    record Term(int party, Formula when, long adds, boolean makesZero) {}

    private final SearchQuestion question;
    private final List<Requirement> requirements;
    private final List<Issue> issues;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<Map<String, Integer>> optionNumbers = new ArrayList<>();
    private final List<Wants> wants = new ArrayList<>();
    private final List<Set<Integer>> links = new ArrayList<>();

    final Formula[] asked;
    final int[][] askedOf;
    final Guide[] guides;
    final Term[] terms;
    final int[][] termsOf;
    final int[][] domains;
    /** Issues with more than one option left. */
    final int[] open;
    /** For each issue, the open ones that something asked or wanted links with it. */
    final int[][] linked;

    Terrain(SearchQuestion question, List<Requirement> requirements) {
        this.question = question;
        this.requirements = requirements;
        this.issues = List.copyOf(question.positions().scenario().issues().values());
        number();
        this.asked = requirements.stream()
                .map(requirement -> Formula.of(requirement.asks(), this))
                .toArray(Formula[]::new);
        this.askedOf = byIssue(requirements.stream().map(Requirement::asks).toList());
        question.stakes().forEach(stake -> wants.add(Wants.of(stake, issues)));
        this.guides = wants.stream().map(w -> new Guide(w, issues)).toArray(Guide[]::new);
        List<Proposition> conditions = new ArrayList<>();
        this.terms = listTerms(conditions).toArray(Term[]::new);
        this.termsOf = byIssue(conditions);
        this.domains =
                IntStream.range(0, issues.size()).mapToObj(this::domainOf).toArray(int[][]::new);
        this.open = IntStream.range(0, domains.length)
                .filter(issue -> domains[issue].length > 1)
                .toArray();
        this.linked = links.stream()
                .map(others -> others.stream()
                        .mapToInt(i -> i)
                        .filter(other -> domains[other].length > 1)
                        .toArray())
                .toArray(int[][]::new);
    }

    private void number() {
        for (Issue issue : issues) {
            numbers.put(issue.id(), numbers.size());
            Map<String, Integer> options = new LinkedHashMap<>();
            issue.options().stream().map(Option::id).forEach(option -> options.put(option, options.size()));
            optionNumbers.add(options);
            links.add(new TreeSet<>());
        }
    }

    @Override
    public int issue(String id) {
        return Objects.requireNonNull(numbers.get(id));
    }

    @Override
    public int option(int issue, String id) {
        return Objects.requireNonNull(optionNumbers.get(issue).get(id));
    }

    private int[][] byIssue(List<Proposition> propositions) {
        List<List<Integer>> of = new ArrayList<>();
        issues.forEach(issue -> of.add(new ArrayList<>()));
        for (int p = 0; p < propositions.size(); p++) {
            Set<Integer> mentioned = new LinkedHashSet<>();
            propositions.get(p).issues().forEach(issue -> mentioned.add(issue(issue)));
            for (int issue : mentioned) {
                of.get(issue).add(p);
                link(issue, mentioned);
            }
        }
        return of.stream().map(list -> list.stream().mapToInt(i -> i).toArray()).toArray(int[][]::new);
    }

    private void link(int issue, Set<Integer> mentioned) {
        if (mentioned.size() <= MOST_LINKED) {
            mentioned.stream().filter(other -> other != issue).forEach(links.get(issue)::add);
        }
    }

    private List<Term> listTerms(List<Proposition> conditions) {
        List<Term> all = new ArrayList<>();
        for (int party = 0; party < wants.size(); party++) {
            for (Bonus bonus : wants.get(party).sum().bonuses()) {
                conditions.add(bonus.when());
                all.add(new Term(party, Formula.of(bonus.when(), this), guides[party].points(bonus.adds()), false));
            }
            for (Proposition zero : wants.get(party).sum().zeroWhen()) {
                conditions.add(zero);
                all.add(new Term(party, Formula.of(zero, this), 0, true));
            }
        }
        return all;
    }

    /** The options of an issue that nothing rules out by itself; all of them where that leaves none. */
    private int[] domainOf(int issue) {
        List<Formula> alone = new ArrayList<>();
        for (int r : askedOf[issue]) {
            if (requirements.get(r).asks().issues().size() == 1) {
                alone.add(asked[r]);
            }
        }
        int[] options = new int[issues.size()];
        int[] left = IntStream.range(0, issues.get(issue).options().size())
                .filter(option -> {
                    options[issue] = option;
                    return alone.stream().allMatch(formula -> formula.holds(options));
                })
                .toArray();
        return left.length > 0
                ? left
                : IntStream.range(0, issues.get(issue).options().size()).toArray();
    }

    SearchQuestion question() {
        return question;
    }

    List<Issue> issues() {
        return issues;
    }

    List<Wants> wants() {
        return wants;
    }

    Agreement agreement(int[] options) {
        Map<String, String> taken = new LinkedHashMap<>();
        for (int issue = 0; issue < options.length; issue++) {
            taken.put(
                    issues.get(issue).id(),
                    issues.get(issue).options().get(options[issue]).id());
        }
        return new Agreement(taken);
    }

    int[] options(Agreement agreement) {
        return IntStream.range(0, issues.size())
                .map(issue ->
                        option(issue, agreement.getOption(issues.get(issue).id())))
                .toArray();
    }
}
