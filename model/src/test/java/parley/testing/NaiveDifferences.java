package parley.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import parley.model.Agreement;
import parley.model.Scenario;
import parley.testing.NaiveNegotiation.Line;
import parley.testing.NaiveNegotiation.Silence;

/** Every way in which two negotiations over the same issues differ, each as {@code kind: subject: before > after}. */
public final class NaiveDifferences {

    private NaiveDifferences() {}

    public static Set<String> between(Scenario scenario, NaiveNegotiation before, NaiveNegotiation after) {
        Map<String, String> first = facts(scenario, before);
        Map<String, String> second = facts(scenario, after);
        Set<String> subjects = new LinkedHashSet<>(first.keySet());
        subjects.addAll(second.keySet());
        boolean silencesCompare =
                !before.possible().isEmpty() && !after.possible().isEmpty();
        Set<String> differences = new TreeSet<>();
        for (String subject : subjects) {
            String usual = usual(subject);
            String from = first.getOrDefault(subject, usual);
            String to = second.getOrDefault(subject, usual);
            if (!from.equals(to) && (silencesCompare || !subject.startsWith("silence:"))) {
                differences.add(subject + ": " + from + " > " + to);
            }
        }
        return differences;
    }

    /** What holds of a subject that is not there. */
    private static String usual(String subject) {
        return subject.startsWith("red-line:") ? "not in force" : "none";
    }

    private static Map<String, String> facts(Scenario scenario, NaiveNegotiation naive) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("deal: ", deal(naive));
        facts.put("endorsement: ", naive.endorsed().isEmpty() ? "none" : "some");
        scenario.issues()
                .values()
                .forEach(issue -> issue.options()
                        .forEach(option -> facts.put(
                                "option: " + issue.id() + "=" + option.id(),
                                presence(naive.possible(), issue.id(), option.id()))));
        for (Line line : naive.lines) {
            boolean fallback = line.id().contains("~");
            if (!fallback) {
                facts.put("red-line: " + line.id(), naive.statusOf(line).word());
            }
        }
        if (naive.possible().isEmpty()) {
            naive.clashes().forEach(set -> facts.put("clash: " + joined(set), "clash"));
            naive.concessions().forEach(set -> facts.put("concession: " + joined(set), "opens"));
        }
        facts.putAll(silences(naive));
        return facts;
    }

    private static String deal(NaiveNegotiation naive) {
        if (!naive.possible().isEmpty()) {
            return "possible";
        }
        return naive.feasible().isEmpty() ? "impossible by the rules" : "impossible";
    }

    private static String presence(List<Agreement> possible, String issue, String option) {
        long taking = NaiveNegotiation.count(possible, issue, option);
        if (taking == 0) {
            return "in none";
        }
        return taking == possible.size() ? "in all" : "in some";
    }

    private static Map<String, String> silences(NaiveNegotiation naive) {
        Function<Silence, String> subject = s -> "silence: " + s.party() + " on " + s.issue();
        Map<String, String> facts = new LinkedHashMap<>();
        naive.possible()
                .forEach(agreement ->
                        naive.silencesOf(agreement).forEach(silence -> facts.put(subject.apply(silence), "some")));
        naive.silencesOfAll().forEach(silence -> facts.put(subject.apply(silence), "all"));
        return facts;
    }

    private static String joined(Set<String> ids) {
        return String.join(" + ", new TreeSet<>(ids));
    }

    /** Agreements of one negotiation that another does not have. */
    public static List<Agreement> beyond(List<Agreement> some, List<Agreement> others) {
        List<Agreement> beyond = new ArrayList<>(some);
        beyond.removeAll(new LinkedHashSet<>(others));
        return beyond;
    }
}
