package parley.scenario.importing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import parley.model.Place;

/**
 * An element of an XML file; text between elements is left out, because none of the formats uses it.
 *
 * @param place of its opening bracket
 * @param attributes by name, in order
 */
record XmlElement(String name, Place place, Map<String, Attribute> attributes, List<XmlElement> children) {

    /**
     * An attribute's value.
     *
     * @param place of its first character
     */
    record Attribute(String value, Place place) {}

    XmlElement {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        children = List.copyOf(children);
    }

    /** The children of that name, in order. */
    List<XmlElement> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    /** The first child of that name. */
    Optional<XmlElement> find(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).findFirst();
    }

    /** The first child of that name; refused where there is none. */
    XmlElement get(String childName) {
        return find(childName)
                .orElseThrow(() -> Refused.at(
                        place,
                        "The element <" + name + "> has no <" + childName + ">.",
                        "<" + childName + "> inside it"));
    }

    Optional<Attribute> findAttribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    /** An attribute; refused where it is missing. */
    Attribute getAttribute(String attribute) {
        return findAttribute(attribute)
                .orElseThrow(() -> Refused.at(
                        place,
                        "The element <" + name + "> has no attribute " + attribute + ".",
                        attribute + "=\"…\" in it"));
    }

    /** The attribute's value; empty where it is missing. */
    String text(String attribute) {
        return findAttribute(attribute).map(Attribute::value).orElse("");
    }

    /** This element and all inside it, each before those inside it. */
    Stream<XmlElement> descendants() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(XmlElement::descendants));
    }
}
