package org.mipspi.formats.visits;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields that a line states, each as its texts, whichever form the line has. */
final class FieldTexts {

    private final Map<VisitField, List<String>> texts = new EnumMap<>(VisitField.class);

    /** States a field of the wrong type, which has no texts. */
    void stateWrong(VisitField field) {
        texts.put(field, null);
    }

    /** States a field of one text. */
    void state(VisitField field, String text) {
        texts.put(field, Collections.singletonList(text));
    }

    /** States a field of a list; a text of it is null if it is null in the list. */
    void state(VisitField field, List<String> list) {
        texts.put(field, list);
    }

    boolean isStated(VisitField field) {
        return texts.containsKey(field);
    }

    /** The fields that are stated, in their order. */
    Set<VisitField> stated() {
        return texts.keySet();
    }

    /** The texts of a field; null if it is not stated, or of the wrong type. */
    List<String> of(VisitField field) {
        return texts.get(field);
    }
}
