package parley.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** Which package may know which: the way of the data has one direction. */
@AnalyzeClasses(packages = "parley", importOptions = ProgramOnly.class)
class RoomsTest {
    private static final String[] ANALYSIS = {
        "parley.model..",
        "parley.space..",
        "parley.explain..",
        "parley.order..",
        "parley.bargain..",
        "parley.search..",
        "parley.moves..",
        "parley.dynamics..",
        "parley.experiment..",
        "parley.simulation..",
        "parley.study..",
        "parley.sweep.."
    };

    @ArchTest
    static final ArchRule ARROWS_POINT_ONE_WAY = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("model")
            .definedBy("parley.model..")
            .layer("space")
            .definedBy("parley.space..")
            .layer("explain, order")
            .definedBy("parley.explain..", "parley.order..")
            .layer("bargain, search, moves, dynamics, experiment, simulation")
            .definedBy(
                    "parley.bargain..",
                    "parley.search..",
                    "parley.moves..",
                    "parley.dynamics..",
                    "parley.experiment..",
                    "parley.simulation..")
            .layer("study")
            .definedBy("parley.study..")
            .layer("sweep")
            .definedBy("parley.sweep..")
            .layer("scenario")
            .definedBy("parley.scenario..")
            .layer("report")
            .definedBy("parley.report..")
            .layer("tables")
            .definedBy("parley.tables..")
            .layer("web")
            .definedBy("parley.web..")
            .layer("cli")
            .definedBy("parley.cli..")
            .whereLayer("model")
            .mayNotAccessAnyLayer()
            .whereLayer("space")
            .mayOnlyAccessLayers("model")
            .whereLayer("explain, order")
            .mayOnlyAccessLayers("model", "space")
            .whereLayer("bargain, search, moves, dynamics, experiment, simulation")
            .mayOnlyAccessLayers("model", "space", "explain, order")
            .whereLayer("study")
            .mayOnlyAccessLayers(
                    "model", "space", "explain, order", "bargain, search, moves, dynamics, experiment, simulation")
            .whereLayer("sweep")
            .mayOnlyAccessLayers(
                    "model",
                    "space",
                    "explain, order",
                    "bargain, search, moves, dynamics, experiment, simulation",
                    "study")
            .whereLayer("scenario")
            .mayOnlyAccessLayers("model", "study")
            .whereLayer("report")
            .mayOnlyAccessLayers(
                    "model",
                    "space",
                    "explain, order",
                    "bargain, search, moves, dynamics, experiment, simulation",
                    "study",
                    "sweep")
            .whereLayer("tables")
            .mayNotAccessAnyLayer()
            .whereLayer("tables")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("web")
            .mayOnlyBeAccessedByLayers("cli")
            .because("a reader who follows the data from the scenario to the report never has to look back");

    @ArchTest
    static final ArchRule NO_CIRCLES = slices().matching("parley.(**)")
            .should()
            .beFreeOfCycles()
            .because("two packages that need each other are one package with two names");

    @ArchTest
    static final ArchRule EVERY_CLASS_HAS_A_ROOM = classes()
            .should()
            .resideInAnyPackage(concat(
                    ANALYSIS,
                    "parley.scenario..",
                    "parley.report..",
                    "parley.tables..",
                    "parley.cli..",
                    "parley.web.."))
            .because("a package outside the rooms escapes every other rule here");

    @ArchTest
    static final ArchRule EXPERIMENTS_KNOW_NO_NEGOTIATION = noClasses()
            .that()
            .resideInAPackage("parley.experiment..")
            .should()
            .dependOnClassesThat(resideInAPackage("parley..").and(resideOutsideOfPackage("parley.experiment..")))
            .because("estimates and indices of plain numbers can be held against published ones, without a scenario");

    @ArchTest
    static final ArchRule ONE_WAY_TO_RUN_MANY = noClasses()
            .that()
            .resideInAPackage("parley.experiment..")
            .and(are(not("parley.experiment.Runs")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.concurrent..")
            .because(
                    "results come in the order of the runs in one place only, and nowhere else can threads change them");

    @ArchTest
    static final ArchRule ANALYSIS_IS_PURE = noClasses()
            .that()
            .resideInAnyPackage(ANALYSIS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.snakeyaml..",
                    "com.fasterxml..",
                    "tools.jackson..",
                    "gg.jte..",
                    "org.apache.commons.csv..",
                    "picocli..",
                    "java.net.http..",
                    "com.sun.net..",
                    "java.nio.file..",
                    "java.util.logging..")
            .because("the analysis must be usable, and testable, without files, formats, servers and consoles");

    @ArchTest
    static final ArchRule ONLY_COMMANDS_SPEAK_TO_THE_CONSOLE = noClasses()
            .that()
            .resideOutsideOfPackage("parley.cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .accessField(System.class, "in")
            .because("standard output belongs to the answer, and one place decides what goes there");

    @ArchTest
    static final ArchRule ONE_DOOR_TO_THE_SOLVER = noClasses()
            .that()
            .resideOutsideOfPackage("parley.search..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.optaplanner..", "io.micrometer..")
            .because("its mutable planning classes must not spread into a domain of values");

    @ArchTest
    static final ArchRule THE_DOOR_TO_THE_SOLVER_IS_NARROW = noClasses()
            .that()
            .resideInAPackage("parley.search..")
            .and()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.optaplanner..", "io.micrometer..")
            .because("whoever asks for a search gets values, and no part of a library that changes in place");

    @ArchTest
    static final ArchRule ONE_DOOR_TO_YAML = noClasses()
            .that()
            .resideOutsideOfPackage("parley.scenario..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.snakeyaml..")
            .because("every limit against hostile files is kept where scenarios are read");

    @ArchTest
    static final ArchRule ONE_DOOR_TO_XML = noClasses()
            .that()
            .resideOutsideOfPackage("parley.scenario.importing..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.xml..", "org.w3c.dom..", "org.xml.sax..")
            .because("a parser may load what a file names, and what forbids that is kept in one place");

    @ArchTest
    static final ArchRule ONE_DOOR_TO_THE_TEMPLATES = noClasses()
            .that()
            .resideOutsideOfPackage("parley.report..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("gg.jte..")
            .because("HTML is written by one writer, with one way of escaping");

    @ArchTest
    static final ArchRule DRAWINGS_KNOW_NO_NEGOTIATION = noClasses()
            .that()
            .resideInAPackage("parley.report.figure..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(concat(ANALYSIS, "parley.report", "java.awt..", "javax.."))
            .because("a drawing of plain words and numbers can be looked at, and tested, without a study; and fonts of"
                    + " this machine would give other drawings elsewhere");

    @ArchTest
    static final ArchRule ONE_DOOR_TO_THE_NETWORK = noClasses()
            .that()
            .resideOutsideOfPackage("parley.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.jetty..", "java.net.http..", "com.sun.net..")
            .because("what listens is limited and guarded in one place, and only the command that serves loads it");

    @ArchTest
    static final ArchRule ONE_DOOR_TO_THE_DATABASE = noClasses()
            .that()
            .resideOutsideOfPackage("parley.tables..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.duckdb..", "java.sql..")
            .because(
                    "it is large, runs code of this machine, and is loaded only by whoever asks for a table of columns");

    @ArchTest
    static final ArchRule ONE_EXIT = noClasses()
            .that(are(not("parley.cli.Main")))
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class)
            .because("exit statuses are promised to scripts, and a promise is kept in one place");

    @ArchTest
    static final ArchRule NO_NULLS = classes()
            .that()
            .resideOutsideOfPackage("parley.report.templates..")
            .should(resideInANullMarkedPackage())
            .because("absence has a type or a word here, and the compiler checks it only in marked packages");

    private static DescribedPredicate<JavaClass> not(String name) {
        return DescribedPredicate.describe(
                "not " + name, type -> !type.getName().equals(name));
    }

    private static String[] concat(String[] some, String... more) {
        String[] all = java.util.Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package marked @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                String message = type.getPackageName() + (marked ? " is" : " is not") + " marked @NullMarked";
                events.add(new SimpleConditionEvent(type, marked, message));
            }
        };
    }
}
