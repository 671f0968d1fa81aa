package parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.explain.Inquiries;
import parley.explain.Inquiry;
import parley.explain.Inquiry.Condition;
import parley.explain.Inquiry.Silence;
import parley.model.Prior;
import parley.report.Block.Bullets;
import parley.report.Block.Section;
import parley.report.Block.Table;
import parley.report.Block.Table.Cell;
import parley.report.Block.Table.Group;
import parley.report.Block.Table.Row;
import parley.study.Chance;
import parley.study.InquiryWording;
import parley.study.Wording;

/** What to ask next, and why: each silence, each open circumstance and each doubt, the most telling first. */
final class InquiryPart {

    /** How many inquiries are told in sentences. */
    private static final int TOLD = 12;

    /** How many stand in the table. */
    private static final int LISTED = 100;

    private InquiryPart() {}

    static Section of(Telling telling) {
        List<Block> blocks = telling.findings()
                .further()
                .inquiries()
                .map(inquiries -> blocks(telling, inquiries))
                .orElseGet(() -> Further.undecided(telling));
        return new Section("ask", Line.of("What to ask next"), blocks);
    }

    private static List<Block> blocks(Telling telling, Inquiries inquiries) {
        if (inquiries.inquiries().isEmpty()) {
            return List.of(Telling.paragraph("Nothing: everybody with a say has drawn a red line on each question or"
                    + " endorsed something there, no statement depends on an unknown circumstance, and no red line is"
                    + " in doubt."));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Telling.paragraph(priors(telling) + " Each is judged by itself, all else as it stands. Nobody can"
                + " say from this what anybody will answer."));
        blocks.add(Telling.paragraph("First comes what is expected to settle most about whether there is a deal; then"
                + " what may complete the consent on a question; then what is expected to rule out most agreements. A"
                + " question that is cut into more options has more answers, which weighs in this order."));
        if (inquiries.possible().signum() == 0
                && inquiries.deal().filter(p -> p == 0).isPresent()) {
            blocks.add(
                    Telling.paragraph(Line.of("No agreement is possible today, and what a silent party insists on can"
                                    + " only exclude more. What could open one stands under ")
                            .jump("obstacles", "what stands in the way")
                            .text(".")));
        }
        InquiryWording wording = telling.inquiries(inquiries);
        blocks.add(new Bullets(
                true,
                inquiries.inquiries().stream()
                        .limit(TOLD)
                        .map(inquiry -> new Bullets.Item(Line.of(wording.sentences(inquiry)), List.of()))
                        .toList()));
        blocks.add(table(wording, inquiries));
        int more = inquiries.inquiries().size() - LISTED;
        if (more > 0) {
            blocks.add(
                    Telling.quiet(Numbers.count(more, "more question") + " could be asked; the JSON lists them all."));
        }
        return blocks;
    }

    private static String priors(Telling telling) {
        List<Prior> priors = telling.scenario().priors();
        String even = "A party that is asked about a question may insist on any one of its options, or say that any"
                + " would do; each of these answers counts the same";
        if (priors.isEmpty()) {
            return even + ".";
        }
        List<String> stated = priors.stream()
                .map(prior -> telling.wording().party(prior.party()) + " on "
                        + telling.wording().issue(prior.issue()))
                .toList();
        return even + ", unless the scenario says otherwise, as it does for " + Wording.and(stated) + ".";
    }

    private static Table table(InquiryWording wording, Inquiries inquiries) {
        List<Row> rows = new ArrayList<>();
        for (Inquiry inquiry : inquiries.inquiries()) {
            if (rows.size() < LISTED) {
                rows.add(row(wording, inquiry, rows.size() + 1));
            }
        }
        return new Table(
                Line.of("What an answer is expected to settle, of " + Numbers.agreements(inquiries.possible())
                        + " possible today"),
                List.of(
                        Telling.number("No."),
                        Telling.column("Whom and about what"),
                        Telling.column("What is known"),
                        Telling.number("Bits"),
                        Telling.number("Consent complete"),
                        Telling.number("Stay possible")),
                List.of(new Group(Optional.empty(), rows)));
    }

    private static Row row(InquiryWording wording, Inquiry inquiry, int number) {
        return new Row(List.of(
                Telling.cell(Integer.toString(number)),
                topic(wording, inquiry),
                Telling.cell(known(inquiry)),
                Telling.cell(
                        inquiry.bits().map(bits -> Chance.decimals(bits, 3)).orElse("not decided")),
                Telling.cell(inquiry.subject() instanceof Silence ? Chance.of(inquiry.consent()) : ""),
                Telling.cell(inquiry.expected().map(InquiryWording::mean).orElse("not decided"))));
    }

    private static Cell topic(InquiryWording wording, Inquiry inquiry) {
        return Telling.cell(
                inquiry.subject() instanceof Silence silence
                        ? Line.EMPTY
                                .name(wording.wording().party(silence.party()))
                                .text(" about ")
                                .jump(
                                        "issue-" + silence.issue(),
                                        wording.wording().issue(silence.issue()))
                        : Line.of(Telling.capital(wording.topic(inquiry))));
    }

    private static String known(Inquiry inquiry) {
        if (inquiry.subject() instanceof Silence silence) {
            return silence.kind().word();
        }
        return inquiry.subject() instanceof Condition ? "not known" : "in doubt";
    }
}
