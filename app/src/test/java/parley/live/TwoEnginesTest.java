package parley.live;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parley.browser.Chromium;
import parley.browser.Tab;
import parley.model.Positions;
import parley.model.Scenario;
import parley.report.WhatIfData;
import parley.scenario.Reading;
import parley.scenario.ScenarioReader;
import parley.space.Budget;
import parley.space.WhatIfSpace;
import parley.study.BriefStudy;
import parley.study.Study;
import parley.testing.RandomChanges;
import parley.testing.Scenarios;

/** The script of the page and the program that wrote the page never disagree, whatever is switched. */
@ExtendWith(Chromium.class)
class TwoEnginesTest {

    /** How many scenarios to draw; {@code -Dparley.tries=10000} draws more, {@code -Dparley.seed=7} others. */
    private static final int TRIES = Integer.getInteger("parley.tries", 200);

    private static final long SEED = Long.getLong("parley.seed", 0);

    private static final int STATES = 5;

    @Test
    void theyAgreeOnDrawnScenarios(Tab tab) {
        Evaluator evaluator = new Evaluator(tab);
        LongStream.range(0, TRIES).forEach(n -> agree(evaluator, drawn(SEED * 1_000_003 + n), n, STATES));
    }

    private static Scenario drawn(long seed) {
        Scenario scenario = seed % 2 == 0 ? Scenarios.ofSeed(seed) : Scenarios.ofSeedWithSteps(seed);
        return new RandomChanges(new Random(seed)).withReadings(scenario, (int) (seed % 3));
    }

    @Test
    void theyAgreeOnTheLibrary(Tab tab) throws IOException {
        Evaluator evaluator = new Evaluator(tab);
        try (Stream<Path> files = Files.walk(Path.of("../scenarios/library"))) {
            List<Path> scenarios = files.filter(
                            file -> file.getFileName().toString().equals("scenario.yaml"))
                    .sorted()
                    .toList();
            assertTrue(scenarios.size() >= 5);
            for (Path file : scenarios) {
                Reading.Success reading = (Reading.Success) ScenarioReader.read(file);
                agree(evaluator, reading.scenario(), 1, 8);
            }
        }
    }

    private static void agree(Evaluator evaluator, Scenario scenario, long seed, int howMany) {
        Study study = Study.of(scenario);
        WhatIfSpace space = (WhatIfSpace) WhatIfSpace.compile(Positions.of(scenario, scenario.asOf()), Budget.DEFAULT);
        List<Toggles> states = new ArrayList<>(List.of(Toggles.none(space)));
        Random random = new Random(seed);
        while (states.size() < howMany) {
            states.add(states.get(states.size() - 1).more(space, random));
        }
        JsonNode answers = evaluator.answers(WhatIfData.of(space), states);
        for (int i = 0; i < states.size(); i++) {
            Scenario changed = states.get(i).apply(space);
            Study then = new Study(scenario, changed, scenario.asOf(), study.limits());
            Expected expected = new Expected(space, states.get(i), BriefStudy.run(then), answers.get(i));
            try {
                expected.check();
            } catch (AssertionError e) {
                throw new AssertionError(expected + "\n" + e.getMessage(), e);
            }
        }
    }
}
