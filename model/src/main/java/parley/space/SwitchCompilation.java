package parley.space;

/** What came of compiling a question about switches: a diagram over them, or word that the budget did not suffice. */
public sealed interface SwitchCompilation permits SwitchSpace, NotDecided {

    /** The diagram; throws when it was not decided. For callers that gave budget enough. */
    default SwitchSpace getSwitchSpace() {
        if (this instanceof SwitchSpace space) {
            return space;
        }
        throw new IllegalStateException(((NotDecided) this).why());
    }
}
