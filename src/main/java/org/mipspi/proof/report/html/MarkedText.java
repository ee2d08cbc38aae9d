package org.mipspi.proof.report.html;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A text in parts, of which those are marked that differ from another text.
 *
 * @param parts the parts, which together are the text
 */
record MarkedText(List<Part> parts) {

    /** A part of the text. */
    record Part(String text, boolean marked) {}

    /** Two texts that are shown side by side. */
    record Pair(MarkedText expected, MarkedText actual) {}

    /** Two texts with the words marked that differ. */
    static Pair pair(String expected, String actual) {
        List<String> before = words(expected);
        List<String> after = words(actual);
        List<AbstractDelta<String>> deltas = DiffUtils.diff(before, after).getDeltas();
        return new Pair(
                marked(before, deltas, AbstractDelta::getSource), marked(after, deltas, AbstractDelta::getTarget));
    }

    /** The words and what separates them, so that together they are the text. */
    private static List<String> words(String text) {
        return List.of(text.split("(?<=[\\s,;:/])|(?=[\\s,;:/])"));
    }

    private static MarkedText marked(
            List<String> words,
            List<AbstractDelta<String>> deltas,
            Function<AbstractDelta<String>, Chunk<String>> side) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : deltas) {
            Chunk<String> chunk = side.apply(delta);
            parts.add(new Part(String.join("", words.subList(at, chunk.getPosition())), false));
            at = chunk.getPosition() + chunk.size();
            if (chunk.size() > 0) {
                parts.add(new Part(String.join("", chunk.getLines()), true));
            }
        }
        parts.add(new Part(String.join("", words.subList(at, words.size())), false));
        return new MarkedText(parts);
    }
}
