package parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.model.Scenario;
import parley.model.Source;
import parley.model.Statement;
import parley.report.BibliographyEntry.Kind;
import parley.study.Findings;

/** What a report asks to be cited: its sources, for what was said, and the report itself, for what follows from it. */
final class Bibliography {

    private Bibliography() {}

    /** The report first, then the sources in the scenario's order. */
    static List<BibliographyEntry> of(Findings findings, Stamp stamp) {
        Scenario scenario = findings.positions().scenario();
        List<BibliographyEntry> entries = new ArrayList<>();
        entries.add(report(findings, stamp));
        scenario.sources().values().forEach(source -> entries.add(source(scenario, source)));
        return entries;
    }

    private static BibliographyEntry report(Findings findings, Stamp stamp) {
        Scenario scenario = findings.scenario();
        List<String> notes = new ArrayList<>();
        notes.add("Positions as of " + stamp.asOf() + ".");
        stamp.variant().ifPresent(variant -> notes.add("Variant " + variant + "."));
        if (!stamp.whatIfs().isEmpty()) {
            notes.add("What-ifs: " + String.join("; ", stamp.whatIfs()) + ".");
        }
        notes.add("Scenario "
                + stamp.files().stream()
                        .map(file -> file.name() + ", SHA-256 " + file.sha256())
                        .collect(Collectors.joining("; "))
                + ".");
        return new BibliographyEntry(
                keyOf(scenario),
                Kind.REPORT,
                scenario.title() + ": positions as of " + stamp.asOf()
                        + (findings.changes().isEmpty() ? "" : ", with what-ifs"),
                "Parley " + stamp.version(),
                Optional.empty(),
                stamp.version(),
                "",
                "en",
                notes);
    }

    /** No source has this key: theirs begin otherwise, or are made to. */
    private static String keyOf(Scenario scenario) {
        String key = "parley-report-"
                + scenario.id().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return scenario.sources().containsKey(key) ? key + "-itself" : key;
    }

    private static BibliographyEntry source(Scenario scenario, Source source) {
        List<String> notes = new ArrayList<>();
        if (source.isUnverified()) {
            notes.add("Unverified: written down without a document that anybody looked up.");
        }
        if (source.published().inferred()) {
            notes.add("The date is inferred by the modeller.");
        }
        if (!source.published().from().equals(source.published().to())) {
            notes.add("Published on some day from " + source.published().from() + " to "
                    + source.published().to() + ".");
        }
        List<String> through = scenario.statements().stream()
                .filter(statement -> cites(statement, source))
                .filter(statement -> !statement.via().isEmpty())
                .map(statement -> String.join(", then ", statement.via()))
                .distinct()
                .toList();
        if (!through.isEmpty()) {
            notes.add("It has some statements through others: " + String.join("; ", through) + ".");
        }
        if (!source.sha256().isEmpty()) {
            notes.add("SHA-256 of the text as it was read: " + source.sha256() + ".");
        }
        if (!source.note().isEmpty()) {
            notes.add(source.note());
        }
        return new BibliographyEntry(
                source.id(),
                Kind.of(source.kind()),
                source.title(),
                source.publisher(),
                Optional.of(source.published()),
                "",
                source.url(),
                source.language(),
                notes);
    }

    private static boolean cites(Statement statement, Source source) {
        return statement
                .grounds()
                .citation()
                .filter(c -> c.source().equals(source.id()))
                .isPresent();
    }
}
