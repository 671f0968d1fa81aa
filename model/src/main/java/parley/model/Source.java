package parley.model;

/**
 * A dated document that statements cite.
 *
 * @param id name used in citations
 * @param kind one word for what it is, such as {@code article} or {@code treaty}; {@code source} if not given; {@code
 *     unverified} for what is known from no document that anybody looked up
 * @param title title of the document
 * @param publisher who published it; empty if unknown
 * @param published date of publication
 * @param url web address; empty if none
 * @param sha256 64 hexadecimal digits of the document's text as it was read; empty if none
 * @param text path of a local copy, relative to the scenario's folder; empty if none
 * @param language code of the language, such as {@code en}; empty if not given
 * @param note modeller's note, such as why a date was inferred; empty if none
 */
public record Source(
        String id,
        Place place,
        String kind,
        String title,
        String publisher,
        DateSpan published,
        String url,
        String sha256,
        String text,
        String language,
        String note) {

    /** The kind of what nobody has looked up. */
    public static final String UNVERIFIED = "unverified";

    /** True where what it says was written down without a document to check it against. */
    public boolean isUnverified() {
        return kind.equals(UNVERIFIED);
    }
}
