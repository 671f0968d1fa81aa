package parley.scenario.importing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import parley.model.Scenario;
import parley.scenario.diagnostic.DiagnosticPrinter;
import parley.scenario.diagnostic.Problems;
import parley.scenario.diagnostic.SourceText;

/** Drawn cases of each kind: every utility of every agreement is what an evaluator of that kind says, exactly. */
class DrawnCasesTest {

    @Property(seed = "901", tries = 120)
    void geniusLinear(@ForAll long seed) {
        compare(new ForeignCases(seed).linear(), new GeniusImporter(), GeniusEvaluator::new);
    }

    @Property(seed = "902", tries = 120)
    void geniusHyperRectangles(@ForAll long seed) {
        compare(new ForeignCases(seed).rectangles(), new GeniusImporter(), GeniusEvaluator::new);
    }

    @Property(seed = "903", tries = 120)
    void geniusRanksAndRules(@ForAll long seed) {
        compare(new ForeignCases(seed).rules(), new GeniusImporter(), GeniusEvaluator::new);
    }

    @Property(seed = "904", tries = 120)
    void geniusWeb(@ForAll long seed) {
        compare(
                new ForeignCases(seed).geniusWeb(),
                new GeniusWebImporter(),
                (domain, profile) -> new GeniusWebEvaluator(profile));
    }

    @Property(seed = "905", tries = 120)
    void negmas(@ForAll long seed) {
        compare(new ForeignCases(seed).negmas(), new NegmasImporter(), NegmasEvaluator::new);
    }

    private static void compare(
            ForeignCases.Case drawn, Importer importer, BiFunction<String, String, Evaluator> evaluator) {
        List<Document> documents = new ArrayList<>();
        documents.add(document("d.x", drawn.domain()));
        documents.add(document("p.x", drawn.profile()));
        Scenario scenario = told(
                drawn,
                () -> importer.read(documents, new Settings(Settings.USUAL_DAY, Grid.USUAL))
                        .scenario());
        Map<String, String> fixed = new LinkedHashMap<>();
        Domain domain = domain(importer, documents);
        domain.issues().stream()
                .filter(DomainIssue::isFixed)
                .forEach(issue -> fixed.put(issue.name(), issue.values().get(0).text()));
        Cases.compare(scenario, "p", evaluator.apply(drawn.domain(), drawn.profile()), fixed);
    }

    private static Domain domain(Importer importer, List<Document> documents) {
        Document first = documents.get(0);
        Notes notes = new Notes();
        if (importer instanceof GeniusImporter) {
            return new GeniusDomains(Grid.USUAL, notes).read((Document.Xml) first);
        }
        Document.Tree tree = (Document.Tree) first;
        return importer instanceof NegmasImporter
                ? new NegmasDomains(Grid.USUAL, notes).read(tree.file(), Nodes.map(tree.root(), "space"))
                : new GeniusWebDomains(Grid.USUAL, notes).read(tree.file(), Nodes.map(tree.root(), "domain"));
    }

    private static <T> T told(ForeignCases.Case drawn, Supplier<T> work) {
        try {
            return work.get();
        } catch (Refused e) {
            throw new AssertionError(DiagnosticPrinter.print(e.diagnostic()) + drawn, e);
        }
    }

    private static Document document(String name, String text) {
        Problems problems = new Problems();
        ForeignFile file =
                new ForeignFile(SourceText.of(name, text), SourceText.sha256(text.getBytes(StandardCharsets.UTF_8)));
        var document = Document.of(file, problems);
        assertTrue(document.isPresent(), () -> DiagnosticPrinter.print(problems.list()) + text);
        return document.orElseThrow();
    }
}
