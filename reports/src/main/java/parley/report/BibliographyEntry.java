package parley.report;

import java.util.List;
import java.util.Optional;
import parley.model.DateSpan;

/**
 * Something to cite: a source, or the report itself. Texts that are not known are empty.
 *
 * @param key what citations name it by: lower-case letters, digits and hyphens
 * @param kind what it is
 * @param publisher the newspaper or journal of an article; whoever published it otherwise
 * @param issued when it came out; absent for a report, which anybody can make again on any day
 * @param version of the program that made it; for reports
 * @param url web address
 * @param notes what a reader must know of it, in full sentences
 */
record BibliographyEntry(
        String key,
        Kind kind,
        String title,
        String publisher,
        Optional<DateSpan> issued,
        String version,
        String url,
        String language,
        List<String> notes) {

    BibliographyEntry {
        notes = List.copyOf(notes);
    }

    /** What an entry is, in BibTeX and in CSL. */
    enum Kind {
        ARTICLE("article", "journal", "article-newspaper", "container-title"),
        BOOK("book", "publisher", "book", "publisher"),
        REPORT("techreport", "institution", "report", "publisher"),
        TREATY("misc", "howpublished", "treaty", "publisher"),
        SPEECH("misc", "howpublished", "speech", "publisher"),
        INTERVIEW("misc", "howpublished", "interview", "publisher"),
        OTHER("misc", "howpublished", "document", "publisher");

        private final String bibtex;
        private final String bibtexPublisher;
        private final String csl;
        private final String cslPublisher;

        Kind(String bibtex, String bibtexPublisher, String csl, String cslPublisher) {
            this.bibtex = bibtex;
            this.bibtexPublisher = bibtexPublisher;
            this.csl = csl;
            this.cslPublisher = cslPublisher;
        }

        /** The type of its entry in BibTeX. */
        String bibtex() {
            return bibtex;
        }

        /** The field of BibTeX that its publisher stands in. */
        String bibtexPublisher() {
            return bibtexPublisher;
        }

        /** Its type in CSL. */
        String csl() {
            return csl;
        }

        /** The variable of CSL that its publisher stands in. */
        String cslPublisher() {
            return cslPublisher;
        }

        /** By the word of a source; a word that bibliographies do not know is a document like any other. */
        static Kind of(String word) {
            return switch (word) {
                case "article", "newspaper", "news" -> ARTICLE;
                case "book" -> BOOK;
                case "report" -> REPORT;
                case "treaty", "agreement" -> TREATY;
                case "speech" -> SPEECH;
                case "interview" -> INTERVIEW;
                default -> OTHER;
            };
        }
    }
}
