package parley.web;

import java.util.List;

/** Everything that can be asked about a scenario. */
public interface Analyses {

    /** The analyses, in the order in which they are offered. */
    List<Analysis> list();

    /**
     * Answers one question. An interruption of the thread makes it give up early, with whatever answer.
     *
     * @param question about one of {@link #list}, with options and a format that it has
     */
    Answer answer(Question question);
}
