package parley.web;

import java.util.List;
import parley.scenario.diagnostic.Characters;
import parley.scenario.diagnostic.Problems;

/** The scenarios that come with Parley, to read and to start from. */
record Library(List<Sample> samples) {

    Library {
        samples = List.copyOf(samples);
    }

    Sample getSample(String name) {
        List<String> names = samples.stream().map(Sample::name).toList();
        return samples.stream()
                .filter(sample -> sample.name().equals(name))
                .findFirst()
                .orElseThrow(() -> {
                    String nearest = new Problems()
                            .findNearest(name, names)
                            .map(known -> " Did you mean \"" + known + "\"?")
                            .orElse("");
                    return ApiException.of(
                            404,
                            "no-such-sample",
                            "The library has no \"" + Characters.visible(name, 100) + "\"." + nearest);
                });
    }
}
