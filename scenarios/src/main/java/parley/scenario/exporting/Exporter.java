package parley.scenario.exporting;

import parley.model.Scenario;

/** Writes the files of one other tool. {@link Exporters} lists all. */
interface Exporter {

    /** The word for {@code --format}. */
    String word();

    /** The tool's name and what is written of it, for help and messages. */
    String title();

    /** The scenario's issues and preferences as files of the tool. */
    Exported write(Scenario scenario);
}
