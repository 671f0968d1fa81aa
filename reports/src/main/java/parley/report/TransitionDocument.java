package parley.report;

import java.util.ArrayList;
import java.util.List;
import parley.report.Block.Section;
import parley.study.Transition;

/**
 * What {@code parley what-if} and {@code parley compare} show.
 *
 * @param kind the command
 * @param noun what a cause is called: {@code change}, {@code statement} or {@code difference}
 * @param compared what is compared with what, in sentences; empty where the title says it
 */
public record TransitionDocument(
        String kind, String title, String noun, String compared, Transition transition, Stamp stamp)
        implements Document {

    /** What changes make of a scenario. */
    public static TransitionDocument ofWhatIf(Transition transition, Stamp stamp) {
        String title = transition.causes().size() == 1 ? "What the change makes of it" : "What the changes make of it";
        return new TransitionDocument("what-if", title, "change", "", transition, stamp);
    }

    /**
     * What differs between two scenarios.
     *
     * @param noun what leads from one to the other: {@code change}, {@code statement} or {@code difference}
     * @param compared what is compared with what, in sentences
     */
    public static TransitionDocument ofComparison(Transition transition, String noun, String compared, Stamp stamp) {
        return new TransitionDocument("compare", "What differs", noun, compared, transition, stamp);
    }

    @Override
    public Report report() {
        AnalysisReport analysis = AnalysisReport.of(kind, transition.together().after(), stamp);
        Report report = analysis.report(List.of(TransitionPart.of(kind, title, transition, noun, compared)));
        List<Section> sections = new ArrayList<>();
        if (transition.together().hasCommonIssue()) {
            TransitionPart.sentences(transition).ifPresent(sections::add);
        }
        sections.addAll(report.sections());
        return new Report(
                report.title(), report.subtitle(), report.opening(), sections, report.footer(), report.generator());
    }

    @Override
    public String json() {
        return AnalysisReport.of(kind, transition.together().after(), stamp)
                .json(TransitionJson.of(transition, "This " + noun));
    }

    @Override
    public List<List<String>> table() {
        return TransitionJson.table(transition, noun);
    }
}
