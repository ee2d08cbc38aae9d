package org.mipspi.formats.fhir.resource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An element of a resource with those of its parts that are read, and nothing else. Items of lists are elements. */
public final class Element {

    private final String text;
    private final Map<String, List<Element>> parts;

    private Element(String text, Map<String, List<Element>> parts) {
        this.text = text;
        this.parts = parts;
    }

    /** An element that is a text. */
    public static Element text(String text) {
        return new Element(text, Map.of());
    }

    /** An element that is a number, true or false: none of those that are read may be one. */
    public static Element other() {
        return new Element(null, Map.of());
    }

    /** An element with parts, which are added to it. */
    public static Element object() {
        return new Element(null, new HashMap<>(8));
    }

    public void add(String name, Element part) {
        parts.computeIfAbsent(name, key -> new ArrayList<>(1)).add(part);
    }

    /** The text; null if the element is not a text. */
    public String text() {
        return text;
    }

    /** The parts of a name; empty if there are none. */
    public List<Element> all(String name) {
        return parts.getOrDefault(name, List.of());
    }

    /** The first part of a name; null if there is none. */
    public Element first(String name) {
        List<Element> all = all(name);
        return all.isEmpty() ? null : all.get(0);
    }

    /** The text of the first part of a name; null if there is none. */
    public String textOf(String name) {
        Element part = first(name);
        return part == null ? null : part.text;
    }
}
