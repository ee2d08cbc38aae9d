package org.mipspi.formats.qrda3;

import java.util.ArrayList;
import java.util.List;
import org.mipspi.formats.ShownValue;

/** A value that may be given once. The first one counts; later ones are kept as repetitions, even if they are equal. */
final class Once {

    private final List<XmlValue> later = new ArrayList<>(0);
    private XmlValue first;

    void add(XmlValue value) {
        if (first == null) {
            first = value;
        } else {
            later.add(value);
        }
    }

    /** Adds each value of another; if it has none, the place where one is missing. */
    void addAll(Once values, XmlValue missing) {
        add(values.first == null ? missing : values.first);
        values.later.forEach(this::add);
    }

    /** The first one, or null if there is none. */
    XmlValue first() {
        return first;
    }

    /**
     * The repetitions.
     *
     * @param name what it is a value of, at the beginning of a sentence
     * @param next what to do, as a sentence
     */
    List<Repetition> repetitions(String name, String next) {
        return later.stream()
                .map(again -> new Repetition(name + " is given again" + shown(again) + ". " + next, first, again))
                .toList();
    }

    private String shown(XmlValue again) {
        return first.text() == null || again.text() == null
                ? ""
                : ": first " + ShownValue.quoted(first.text()) + ", then " + ShownValue.quoted(again.text());
    }
}
