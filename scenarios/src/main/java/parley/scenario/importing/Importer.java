package parley.scenario.importing;

import java.util.List;

/** Reads the files of one other tool. {@link Importers} lists all. */
interface Importer {

    /** The word for {@code --from}. */
    String word();

    /** The tool's name and what is read of it, for help and messages. */
    String title();

    /** True of a file that this tool would have written, judged by its content. */
    boolean recognises(Document document);

    /** True of a file that belongs to such a case but says nothing about it, such as statistics; judged by its name. */
    default boolean ignores(String baseName) {
        return false;
    }

    /**
     * The scenario that the files are.
     *
     * @param documents all of this tool, in the order given
     * @throws Refused where they are no case of this tool
     */
    Imported read(List<Document> documents, Settings settings);
}
