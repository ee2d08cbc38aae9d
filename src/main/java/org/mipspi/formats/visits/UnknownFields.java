package org.mipspi.formats.visits;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mipspi.domain.records.RecordProblem.Code;
import org.mipspi.formats.ShownValue;
import org.mipspi.formats.text.Spelling;

/** Reports fields that there are not, with the one that was meant. A file often has the same one in each line. */
final class UnknownFields {

    /** Names whose nearest field is kept, so that a million lines do not look for it a million times. */
    private static final int MOST = 1_000;

    private final Map<String, Optional<VisitField>> nearest = new HashMap<>();

    /**
     * Reports a name.
     *
     * @param kind what it is, such as {@code field}
     */
    void report(String name, String kind, LineProblems problems) {
        VisitField meant = meant(name).orElse(null);
        problems.add(
                Code.UNKNOWN_FIELD,
                ShownValue.plain(name),
                "There is no " + kind + " " + ShownValue.quoted(name) + ". "
                        + (meant == null ? "Remove it" : "Did you mean " + meant + "?"));
    }

    private Optional<VisitField> meant(String name) {
        if (nearest.size() >= MOST) {
            return nearest.getOrDefault(name, Optional.empty());
        }
        return nearest.computeIfAbsent(name, written -> Optional.ofNullable(Spelling.nearest(
                        written, Arrays.stream(VisitField.values()).map(VisitField::toString)))
                .map(VisitField::of));
    }
}
