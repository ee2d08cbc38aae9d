package org.mipspi.formats.visits;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mipspi.domain.records.RecordProblem.Code;
import org.mipspi.formats.ShownForm;
import org.mipspi.formats.ShownValue;
import org.mipspi.formats.text.Spelling;

/** Reports fields that there are not, with the one that was meant. A file often has the same one in each line. */
final class UnknownFields {

    /** Names whose nearest field is kept, so that a million lines do not look for it a million times. */
    private static final int MOST = 1_000;

    /** What may be the name of a field. Anything else may be an id, such as the first row of a file without columns. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}_]*");

    private final Map<String, Optional<VisitField>> nearest = new HashMap<>();

    /**
     * Reports a name.
     *
     * @param kind what it is, such as {@code field}
     */
    void report(String name, String kind, LineProblems problems) {
        VisitField meant = meant(name).orElse(null);
        boolean isShown = meant != null || NAME.matcher(name).matches();
        String shown = isShown ? name : ShownForm.of(name);
        problems.add(
                Code.UNKNOWN_FIELD,
                ShownValue.plain(shown),
                "There is no " + kind + (isShown ? " " : " of the form ") + ShownValue.quoted(shown) + ". "
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
