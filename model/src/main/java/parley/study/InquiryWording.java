package parley.study;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.explain.Bundle;
import parley.explain.Inquiries;
import parley.explain.Inquiry;
import parley.explain.Inquiry.Answer;
import parley.explain.Inquiry.Condition;
import parley.explain.Inquiry.Doubt;
import parley.explain.Inquiry.Reply;
import parley.explain.Inquiry.Silence;
import parley.model.Positions;
import parley.model.RedLine;
import parley.model.Stance;
import parley.model.Statement;

/**
 * Says what to ask and why, in sentences.
 *
 * @param today what is known before any answer
 */
public record InquiryWording(Wording wording, Positions positions, Inquiries today) {

    /** How many red lines a sentence names. */
    private static final int NAMED = 4;

    /** What is worth less rounds to nothing. */
    private static final double LEAST_BITS = 0.0005;

    /** What is asked, as a short phrase: {@code Ukraine about neutrality}. */
    public String topic(Inquiry inquiry) {
        if (inquiry.subject() instanceof Silence silence) {
            return wording.party(silence.party()) + " about " + wording.issue(silence.issue());
        } else if (inquiry.subject() instanceof Condition condition) {
            return "the answer to " + wording.circumstance(condition.circumstance());
        } else if (inquiry.subject() instanceof Doubt doubt) {
            return wording.parties(doubt.bundle().parties()) + " about "
                    + Wording.and(List.copyOf(doubt.bundle().ids()));
        }
        throw new AssertionError("no such subject: " + inquiry.subject());
    }

    /** What to ask, what the answers would leave, and what that is worth: sentences. */
    public String sentences(Inquiry inquiry) {
        List<String> sentences = new ArrayList<>();
        if (inquiry.subject() instanceof Silence silence) {
            sentences.add("Ask " + topic(inquiry) + ": " + outcomes(inquiry) + ".");
            opposed(inquiry).ifPresent(sentences::add);
            consent(silence, inquiry).ifPresent(sentences::add);
            known(silence).ifPresent(sentences::add);
        } else if (inquiry.subject() instanceof Condition condition) {
            sentences.add("Find out " + topic(inquiry) + ": " + outcomes(inquiry) + ".");
            sentences.add(dependents(condition));
        } else if (inquiry.subject() instanceof Doubt doubt) {
            sentences.add("Ask " + topic(inquiry) + ", in doubt at "
                    + Chance.of(doubt.bundle().probability()) + " (" + asks(doubt.bundle()) + "): " + outcomes(inquiry)
                    + ".");
        }
        sentences.add(worth(inquiry));
        return String.join(" ", sentences);
    }

    private String asks(Bundle bundle) {
        return bundle.lines().stream().map(wording::asks).collect(Collectors.joining("; "));
    }

    /** Answers with the same outcome stand together, the worst for a deal first; the last are all others. */
    private String outcomes(Inquiry inquiry) {
        Map<String, List<Reply>> byOutcome = new LinkedHashMap<>();
        given(inquiry)
                .sorted((a, b) -> Integer.compare(rank(a), rank(b)))
                .forEach(reply -> byOutcome
                        .computeIfAbsent(outcome(reply), o -> new ArrayList<>())
                        .add(reply));
        List<String> parts = new ArrayList<>();
        byOutcome.forEach((outcome, replies) -> {
            boolean others = !parts.isEmpty() && parts.size() == byOutcome.size() - 1 && replies.size() > 1;
            parts.add((others ? "with any other answer" : "if " + answers(inquiry, replies)) + ", " + outcome);
        });
        return byOutcome.size() == 1
                ? "whatever the answer, " + byOutcome.keySet().iterator().next()
                : String.join("; ", parts);
    }

    /** The answers that are reckoned with at all. */
    private static Stream<Reply> given(Inquiry inquiry) {
        return inquiry.replies().stream().filter(reply -> reply.prior() > 0);
    }

    private String answers(Inquiry inquiry, List<Reply> replies) {
        long options =
                given(inquiry).filter(reply -> reply.answer() == Answer.INSISTS).count();
        boolean anyOne = options > 1
                && replies.size() == options
                && replies.stream().allMatch(reply -> reply.answer() == Answer.INSISTS);
        return anyOne
                ? "it insists on any one option"
                : Wording.or(shortened(
                        replies.stream().map(reply -> answer(inquiry, reply)).toList()));
    }

    private static int rank(Reply reply) {
        return reply.closes() ? 0 : reply.answer() == Answer.INSISTS ? 1 : 2;
    }

    /** "it insists on A", "it insists on B" as "it insists on A", "on B". */
    private static List<String> shortened(List<String> answers) {
        List<String> shorter = new ArrayList<>();
        for (String answer : answers) {
            boolean again = !shorter.isEmpty() && answer.startsWith("it insists ");
            shorter.add(again ? answer.substring("it insists ".length()) : answer);
        }
        return shorter;
    }

    private String answer(Inquiry inquiry, Reply reply) {
        return switch (reply.answer()) {
            case INSISTS ->
                "it insists on "
                        + wording.option(
                                ((Silence) inquiry.subject()).issue(),
                                reply.option().orElse(""));
            case ANY -> "any option would do";
            case YES -> "yes";
            case NO -> "no";
            case REAL -> "it is real";
            case UNREAL -> "it is not";
        };
    }

    /** How many agreements stay; where that is in doubt, the chance that one does. */
    private String outcome(Reply reply) {
        boolean sure = isSure(reply.deal()) && isSure(today.deal());
        if (!sure && today.possible().signum() == 0) {
            return "the chance of a deal is " + Chance.of(reply.deal());
        }
        String left = reply.possible().map(this::left).orElse("it is not decided how many agreements stay possible");
        return sure || !reply.closes()
                ? left
                : left + " if all red lines are real, and the chance of a deal is " + Chance.of(reply.deal());
    }

    private static boolean isSure(Optional<Double> chance) {
        return chance.filter(p -> p == 0 || p == 1).isPresent();
    }

    private String left(BigInteger possible) {
        if (possible.signum() == 0) {
            return "no agreement is " + (today.possible().signum() == 0 ? "possible" : "left");
        }
        String verb = possible.equals(BigInteger.ONE) ? " is" : " are";
        return possible.equals(today.possible())
                ? (possible.equals(BigInteger.ONE)
                        ? "the one possible agreement stays"
                        : "all " + Numbers.count(possible) + " stay possible")
                : Numbers.count(possible) + verb + " possible instead of " + Numbers.count(today.possible());
    }

    private Optional<String> opposed(Inquiry inquiry) {
        if (inquiry.opposed().isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<String>> byParty = new LinkedHashMap<>();
        for (RedLine line : inquiry.opposed()) {
            byParty.computeIfAbsent(wording.party(line.party()), p -> new ArrayList<>())
                    .add(line.id());
        }
        List<String> each = new ArrayList<>();
        byParty.forEach((party, ids) -> each.add((ids.size() == 1 ? "a red line" : ids.size() + " red lines") + " of "
                + party + " (" + first(ids) + ")"));
        return Optional.of(
                "Against that " + (inquiry.opposed().size() == 1 ? "stands " : "stand ") + Wording.and(each) + ".");
    }

    private static String first(List<String> ids) {
        return ids.size() <= NAMED
                ? Wording.and(ids)
                : String.join(", ", ids.subList(0, NAMED)) + " and " + (ids.size() - NAMED) + " more";
    }

    private Optional<String> consent(Silence silence, Inquiry inquiry) {
        List<String> agreed = inquiry.agreed().stream()
                .filter(option -> given(inquiry)
                        .anyMatch(reply ->
                                reply.answer() == Answer.ANY || reply.option().equals(Optional.of(option))))
                .toList();
        if (agreed.isEmpty()) {
            return Optional.empty();
        }
        Set<String> others = new LinkedHashSet<>(positions.listSay(silence.issue()));
        others.remove(silence.party());
        String party = wording.party(silence.party());
        if (others.isEmpty()) {
            return Optional.of("Nobody but " + party + " has a say there, so its answer would settle the question.");
        }
        List<String> options = agreed.stream()
                .map(option -> wording.option(silence.issue(), option))
                .toList();
        return Optional.of(wording.parties(others) + (others.size() == 1 ? " has" : " have") + " endorsed "
                + Wording.or(options) + " there, so that only the word of " + party + " is missing.");
    }

    private Optional<String> known(Silence silence) {
        String references =
                silence.statements().stream().map(wording::reference).collect(Collectors.joining("; "));
        return switch (silence.kind()) {
            case RECORDED -> Optional.of("Its silence is on record (" + references + ").");
            case OPEN -> Optional.of("It can talk about it (" + references + "), which is no consent.");
            case ABSENT -> Optional.empty();
        };
    }

    private String dependents(Condition condition) {
        List<String> ids = condition.statements().stream().map(Statement::id).toList();
        boolean unheld = condition.statements().stream()
                .allMatch(s -> s.stance() instanceof Stance.Claims
                        && !positions.scenario().heldClaims().contains(s.id()));
        String claims = ids.size() == 1
                ? ", a claim about who has a say that no what-if holds."
                : ", claims about who has a say that no what-if holds.";
        return "On it " + (ids.size() == 1 ? "depends " : "depend ") + first(ids) + (unheld ? claims : ".");
    }

    /** What an answer is worth, in bits and in agreements. */
    private String worth(Inquiry inquiry) {
        return inquiry.bits().map(bits -> worth(inquiry, bits)).orElse("What an answer is worth is not decided")
                + inquiry.expected()
                        .filter(expected -> today.possible().signum() > 0)
                        .map(expected -> "; " + leaves(inquiry, expected) + ".")
                        .orElse(".");
    }

    private static String worth(Inquiry inquiry, double bits) {
        if (bits >= LEAST_BITS) {
            return "On whether there is a deal an answer is worth "
                    + (bits > 1 - LEAST_BITS ? "1 bit" : Chance.decimals(bits, 2) + " bits") + " on average";
        }
        boolean matters = given(inquiry)
                .anyMatch(reply ->
                        Math.abs(reply.deal().orElse(0.0) - inquiry.deal().orElse(0.0)) > LEAST_BITS);
        return matters
                ? "The answers that bear on whether there is a deal are so improbable that an answer is worth less than"
                        + " 0.001 bits on average"
                : "No answer alone decides whether there is a deal";
    }

    /** How many agreements are possible after an answer, on average. */
    private String leaves(Inquiry inquiry, BigDecimal expected) {
        String now = Numbers.count(today.possible());
        if (given(inquiry)
                .anyMatch(reply -> reply.possible()
                        .filter(count -> count.compareTo(today.possible()) > 0)
                        .isPresent())) {
            String mean = mean(expected);
            return "after it " + mean + (mean.equals("1") ? " agreement is" : " agreements are")
                    + " possible on average, where " + now + (today.possible().equals(BigInteger.ONE) ? " is" : " are")
                    + " today";
        }
        return "it leaves " + mean(expected) + " of " + now
                + (today.possible().equals(BigInteger.ONE) ? " agreement" : " agreements") + " on average";
    }

    /** A mean number, with one decimal where it is no whole number. */
    public static String mean(BigDecimal expected) {
        BigDecimal rounded = expected.setScale(1, RoundingMode.HALF_EVEN);
        BigInteger whole = rounded.toBigInteger();
        BigInteger tenth = rounded.movePointRight(1).toBigInteger().mod(BigInteger.TEN);
        return Numbers.count(whole) + (tenth.signum() == 0 ? "" : "." + tenth);
    }
}
