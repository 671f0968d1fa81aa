package parley.scenario.importing;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import parley.model.Place;
import parley.scenario.diagnostic.Characters;
import parley.scenario.diagnostic.Diagnostic;
import parley.scenario.diagnostic.SourceText;

/**
 * Reads XML as a tree in which every element and attribute knows its place. No document type, no entity but the five that XML
 * knows by itself, nothing from other files; {@link ForeignFile#MOST_DEPTH} elements inside each other.
 */
final class XmlReader {

    /** An element whose end has not come. */
    private record Open(
            String name, Place place, Map<String, XmlElement.Attribute> attributes, List<XmlElement> children) {}

    private final SourceText source;
    private final XmlTags tags;
    private final Deque<Open> open = new ArrayDeque<>();

    private XmlReader(SourceText source) {
        this.source = source;
        this.tags = new XmlTags(source);
    }

    /** The root of an XML text; throws {@link Refused}. */
    static XmlElement read(SourceText source) {
        return new XmlReader(source).read();
    }

    private XmlElement read() {
        Iterator<XmlTags.Tag> starts = tags.list().iterator();
        List<XmlElement> roots = new ArrayList<>();
        try {
            XMLStreamReader events = factory().createXMLStreamReader(new StringReader(tags.withoutDeclaration()));
            while (events.hasNext()) {
                int event = events.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    start(events, starts.next());
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    close(roots);
                }
            }
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
        return roots.get(0);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }

    private void start(XMLStreamReader events, XmlTags.Tag tag) {
        Place place = tags.placeOf(tag.at());
        if (open.size() == ForeignFile.MOST_DEPTH) {
            throw Refused.at(
                    place,
                    "Elements stand more than " + ForeignFile.MOST_DEPTH + " deep inside each other here.",
                    "at most " + ForeignFile.MOST_DEPTH);
        }
        Map<String, XmlElement.Attribute> attributes = new LinkedHashMap<>();
        for (int i = 0; i < events.getAttributeCount(); i++) {
            String name = events.getAttributeLocalName(i);
            Place at = tags.placeOf(tag.values().getOrDefault(name, tag.at()));
            String value = events.getAttributeValue(i).strip();
            Characters.findHidden(value).ifPresent(index -> {
                throw new Refused(ForeignFile.hidden(at, value.codePointAt(index)));
            });
            attributes.put(name, new XmlElement.Attribute(value, at));
        }
        open.push(new Open(events.getLocalName(), place, attributes, new ArrayList<>()));
    }

    private void close(List<XmlElement> roots) {
        Open done = open.pop();
        XmlElement element = new XmlElement(done.name(), done.place(), done.attributes(), done.children());
        (open.isEmpty() ? roots : open.peek().children()).add(element);
    }

    /** The parser's own words depend on the language of the machine, and are left out. */
    private Refused malformed(XMLStreamException e) {
        int line = Math.max(1, Math.min(source.countLines(), e.getLocation().getLineNumber()));
        int column = Math.max(
                1, Math.min(source.line(line).length() + 1, e.getLocation().getColumnNumber()));
        Diagnostic problem = Diagnostic.error(
                        new Place(source.name(), line, column), "From here on the text is not well-formed XML.")
                .expecting("one root element, an end tag for each start tag, and each attribute once and in quotes");
        Open inner = open.peek();
        return new Refused(
                inner == null
                        ? problem
                        : problem.seeAlso(inner.place(), "<" + Characters.visible(inner.name(), 64) + "> begins here"));
    }
}
