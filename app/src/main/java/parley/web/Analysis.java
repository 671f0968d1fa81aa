package parley.web;

import java.util.List;
import java.util.Optional;

/**
 * One thing that can be asked about a scenario.
 *
 * @param name the command of the same name, such as {@code timeline}
 * @param summary one sentence
 * @param formats in which it answers, the usual one first
 * @param takesOther true where a second scenario may be given
 */
public record Analysis(
        String name, String summary, List<AnalysisOption> options, List<String> formats, boolean takesOther) {

    public Analysis {
        options = List.copyOf(options);
        formats = List.copyOf(formats);
    }

    /** The option of that name. */
    public Optional<AnalysisOption> findOption(String option) {
        return options.stream().filter(known -> known.name().equals(option)).findFirst();
    }
}
