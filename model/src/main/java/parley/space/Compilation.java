package parley.space;

/** What came of compiling positions: the whole space, or word that the budget did not suffice. */
public sealed interface Compilation permits AgreementSpace, NotDecided {

    /** The space; throws when it was not decided. For callers that gave budget enough. */
    default AgreementSpace getSpace() {
        if (this instanceof AgreementSpace space) {
            return space;
        }
        throw new IllegalStateException(((NotDecided) this).why());
    }
}
