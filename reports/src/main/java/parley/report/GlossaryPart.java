package parley.report;

import java.util.ArrayList;
import java.util.List;
import parley.report.Block.Definitions;
import parley.report.Block.Definitions.Entry;
import parley.report.Block.Section;

/** The words of the report. */
final class GlossaryPart {

    private GlossaryPart() {}

    static Section of() {
        List<Entry> entries = new ArrayList<>();
        add(entries, "Question", "An issue on the agenda with a finite list of options.");
        add(entries, "Agreement", "One option for each question. “No agreement” is an outcome of its own.");
        add(entries, "Rule", "What every agreement must satisfy, whoever the parties are.");
        add(entries, "Circumstance", "A fact outside the agreement on which a statement may depend.");
        add(
                entries,
                "Statement",
                "What a party said, dated and sourced. A strictly later one by the same party on the same questions"
                        + " replaces it.");
        add(
                entries,
                "Red line",
                "What a party demands or rejects. It is binding where the party has a say in every question it"
                        + " touches, overridden where it has not, pending where it depends on something not known.");
        add(entries, "A say", "Being one of the parties without whose consent a question is not settled.");
        add(
                entries,
                "Supply",
                "Some options need somebody to provide them: they count as available only where another party than"
                        + " their sole receiver offers exactly them.");
        add(
                entries,
                "Possible agreement",
                "One that rules, supply and every binding red line allow: compatible with the stated positions. That"
                        + " says nothing about how probable it is.");
        add(
                entries,
                "Endorsed agreement",
                "A possible one whose every term has been accepted, offered or demanded, as exactly that option, by"
                        + " every party with a say in it.");
        add(
                entries,
                "Silence",
                "A party with a say has not endorsed a term. Recorded silence is noted as such; otherwise there is"
                        + " simply no statement. Silence is not consent.");
        add(entries, "Clash", "A minimal set of binding red lines that cannot all stand.");
        add(entries, "Concession", "A minimal set of red lines whose withdrawal opens an agreement.");
        add(entries, "Reservation", "A party has conditions and does not name them.");
        add(entries, "Assumption", "What the modeller reads into a source or adds to it, with a reason.");
        add(entries, "What-if", "A change to the positions that nobody made, to see what would follow.");
        return new Section("glossary", Line.of("Words"), List.of(new Definitions(Definitions.Layout.FACTS, entries)));
    }

    private static void add(List<Entry> entries, String term, String meaning) {
        entries.add(new Entry(Line.of(term), List.of(Line.of(meaning))));
    }
}
