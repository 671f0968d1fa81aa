package parley.scenario.importing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.model.Place;
import parley.scenario.diagnostic.Characters;
import parley.scenario.diagnostic.Diagnostic;
import parley.scenario.diagnostic.SourceText;
import parley.scenario.yaml.Node;

/**
 * Reads JSON as the same kind of tree as YAML, every scalar a text with its place. Refused: equal names in one object, anything
 * after the value, more than {@link ForeignFile#MOST_DEPTH} levels, characters that cannot be seen.
 */
final class JsonReader {

    private static final int LONGEST_NUMBER = 1_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            // Python writes them for numbers that are none; whoever reads a number refuses them, with their place.
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(2 * ForeignFile.MOST_DEPTH)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();

    private final SourceText source;
    private final JsonParser tokens;
    private int parts;

    private JsonReader(SourceText source) throws IOException {
        this.source = source;
        this.tokens = FACTORY.createParser(source.text());
    }

    /** The value that a JSON text is; throws {@link Refused}. */
    static Node read(SourceText source) {
        try {
            JsonReader reader = new JsonReader(source);
            return reader.document();
        } catch (JsonProcessingException e) {
            long offset =
                    e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getCharOffset());
            Place place = source.placeOf((int) Math.min(offset, source.text().length()));
            String said =
                    String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
            String sentence = said.replaceFirst(" \\(.*", "").replaceFirst("\\.$", "");
            throw Refused.at(
                    place, "This is not well-formed JSON: " + Characters.visible(sentence, 160) + ".", "a JSON object");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Node document() throws IOException {
        JsonToken first = tokens.nextToken();
        if (first == null) {
            throw Refused.at(new Place(source.name(), 1, 1), "The file is empty.", "a JSON object");
        }
        Node root = value(first, 1);
        if (tokens.nextToken() != null) {
            throw Refused.at(place(), "Something follows the end of the JSON value.", "one value in a file");
        }
        return root;
    }

    private Place place() {
        return source.placeOf((int) tokens.currentTokenLocation().getCharOffset());
    }

    private Node value(JsonToken token, int depth) throws IOException {
        Place place = place();
        count(place);
        if (token.isStructStart() && depth > ForeignFile.MOST_DEPTH) {
            throw Refused.at(
                    place,
                    "Lists and objects stand more than " + ForeignFile.MOST_DEPTH + " deep inside each other here.",
                    "at most " + ForeignFile.MOST_DEPTH);
        }
        return switch (token) {
            case START_OBJECT -> object(place, depth);
            case START_ARRAY -> array(place, depth);
            default -> new Node.Scalar(place, visible(place, tokens.getText()), token != JsonToken.VALUE_STRING);
        };
    }

    private Node object(Place place, int depth) throws IOException {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        while (tokens.nextToken() != JsonToken.END_OBJECT) {
            Place at = place();
            String name = visible(at, tokens.currentName());
            Node.Entry entry = new Node.Entry(new Node.Scalar(at, name, false), value(tokens.nextToken(), depth + 1));
            Node.Entry first = entries.putIfAbsent(name, entry);
            if (first != null) {
                throw new Refused(
                        Diagnostic.error(at, "The name \"" + Characters.visible(name, 64) + "\" is there twice.")
                                .expecting("each name once in an object")
                                .seeAlso(first.key().place(), "the first one"));
            }
        }
        return new Node.Mapping(place, List.copyOf(entries.values()));
    }

    private Node array(Place place, int depth) throws IOException {
        List<Node> items = new ArrayList<>();
        for (JsonToken token = tokens.nextToken(); token != JsonToken.END_ARRAY; token = tokens.nextToken()) {
            items.add(value(token, depth + 1));
        }
        return new Node.Sequence(place, items);
    }

    /** Escapes can spell characters that the file itself does not have. */
    private static String visible(Place place, String text) {
        Characters.findHidden(text).ifPresent(index -> {
            throw new Refused(ForeignFile.hidden(place, text.codePointAt(index)));
        });
        return text;
    }

    private void count(Place place) {
        if (++parts > ForeignFile.MOST_PARTS) {
            throw Refused.at(
                    place,
                    "The file has more than " + ForeignFile.MOST_PARTS + " values.",
                    "at most " + ForeignFile.MOST_PARTS);
        }
    }
}
