package parley.report;

import java.util.ArrayList;
import java.util.List;
import parley.model.Scenario;
import parley.report.Block.Section;
import parley.study.Findings;
import parley.study.Further;

/**
 * What people read about one study, before any format: a title, the answer, and sections in reading order.
 *
 * <pre>
 * Report
 *   opening   the answer, what it does not establish
 *   sections  zone, positions, what stands in the way, steps, silences, ... sources, glossary, stamp
 *     Section → Paragraph, Bullets, Table, Figure, Note, Definitions, Quote, Command, Section
 *       Line  → Text, Name, Strong, Code, Jump, Web, Mark, Tag, Bar, More
 * </pre>
 *
 * @param opening what stands before the table of contents
 * @param generator name and version of the program
 */
public record Report(
        String title, Line subtitle, List<Section> opening, List<Section> sections, Line footer, String generator) {

    public Report {
        title = Visible.of(title);
        opening = List.copyOf(opening);
        sections = List.copyOf(sections);
    }

    /** The report on some findings, without a what-if panel. */
    public static Report of(Findings findings, Stamp stamp) {
        return of(findings, stamp, new Edition(true, false));
    }

    /** An edition of the report on some findings. */
    public static Report of(Findings findings, Stamp stamp, Edition edition) {
        Telling telling = new Telling(findings);
        return new Report(
                findings.scenario().title(),
                subtitle(telling),
                List.of(edition.answers() ? AnswerPart.of(telling) : TaskPart.opening(telling, edition)),
                edition.answers() ? sections(telling, stamp, edition) : sectionsOfTask(telling, stamp, edition),
                footer(stamp),
                generator(stamp));
    }

    /** True where readers of a page can switch what was said. */
    boolean hasPanel() {
        return sections.stream().anyMatch(section -> section.blocks().stream().anyMatch(Block.Panel.class::isInstance));
    }

    private static List<Section> sections(Telling telling, Stamp stamp, Edition edition) {
        List<Section> sections = new ArrayList<>();
        sections.add(ZonePart.of(telling));
        sections.add(PositionsPart.of(telling));
        sections.add(ObstaclePart.of(telling));
        if (edition.panel()) {
            TaskPart.of(telling).ifPresent(sections::add);
            sections.add(PanelPart.of(telling));
        }
        telling.findDecided()
                .flatMap(Findings.Decided::obstacles)
                .ifPresent(told -> sections.add(LadderPart.of(telling, told)));
        sections.addAll(List.of(
                SilencePart.of(telling), InquiryPart.of(telling), ChancePart.of(telling), BargainPart.of(telling)));
        ConflictPart.find(telling).ifPresent(sections::add);
        Further further = telling.findings().further();
        further.timeline()
                .map(timeline -> TimelinePart.of(telling, timeline))
                .or(() -> TimelinePart.leftOut(telling))
                .ifPresent(sections::add);
        sections.add(AgreementPart.of(telling));
        telling.findDecided()
                .flatMap(Findings.Decided::steps)
                .ifPresent(steps -> sections.add(StepsPart.of(telling, steps)));
        sections.add(CoalitionPart.of(telling));
        further.readings()
                .map(readings -> ReadingsPart.of(telling, readings))
                .or(() -> ReadingsPart.leftOut(telling))
                .ifPresent(sections::add);
        sections.addAll(List.of(RedLinePart.of(telling), SupplyPart.of(telling)));
        sections.addAll(grounds(telling, stamp));
        return sections;
    }

    /** What was said, and nothing that follows from it. */
    private static List<Section> sectionsOfTask(Telling telling, Stamp stamp, Edition edition) {
        List<Section> sections = new ArrayList<>();
        if (edition.panel()) {
            sections.add(PanelPart.of(telling));
        }
        sections.add(PositionsPart.of(telling));
        sections.addAll(grounds(telling, stamp));
        return sections;
    }

    private static List<Section> grounds(Telling telling, Stamp stamp) {
        return List.of(
                WhatIfPart.of(telling),
                StatementPart.of(telling),
                SourcePart.of(telling),
                GroundPart.assumptions(telling),
                GroundPart.reservations(telling),
                GroundPart.rules(telling),
                GroundPart.circumstances(telling),
                CastPart.parties(telling),
                CastPart.issues(telling),
                GlossaryPart.of(),
                StampPart.cite(telling, stamp),
                StampPart.of(stamp));
    }

    static Line footer(Stamp stamp) {
        return Line.of("Made by Parley " + stamp.version()
                + ". Every number here follows from the statements listed; nothing here is a forecast.");
    }

    static String generator(Stamp stamp) {
        return "Parley " + stamp.version();
    }

    static Line subtitle(Telling telling) {
        Scenario scenario = telling.scenario();
        Line line = Line.of("Positions as of " + telling.findings().positions().asOf() + " · "
                + Numbers.count(telling.findings().positions().inForce().size(), "statement") + " in force · "
                + Numbers.count(scenario.sources().size(), "source"));
        return telling.findings().changes().isEmpty() ? line : line.tag("what-if", Inline.Tag.Kind.WHAT_IF);
    }
}
