package org.mipspi.proof.report.html;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.List;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;

/** Two texts side by side, with the words marked in which they differ. */
final class Words {

    private final Page page;

    Words(Page page) {
        this.page = page;
    }

    /** Two cells of a table. */
    void difference(String expected, String actual) throws XMLStreamException {
        List<String> before = words(expected);
        List<String> after = words(actual);
        List<AbstractDelta<String>> deltas = DiffUtils.diff(before, after).getDeltas();
        cell(before, deltas, AbstractDelta::getSource);
        cell(after, deltas, AbstractDelta::getTarget);
    }

    /** The words with what stands between them, so that together they are the text. */
    private static List<String> words(String text) {
        return List.of(text.split("(?<=[\\s,;:/])|(?=[\\s,;:/])"));
    }

    private void cell(
            List<String> words, List<AbstractDelta<String>> deltas, Function<AbstractDelta<String>, Chunk<String>> side)
            throws XMLStreamException {
        page.open("td");
        int at = 0;
        for (AbstractDelta<String> delta : deltas) {
            Chunk<String> chunk = side.apply(delta);
            page.text(String.join("", words.subList(at, chunk.getPosition())));
            at = chunk.getPosition() + chunk.size();
            if (chunk.size() > 0) {
                page.element("mark", String.join("", chunk.getLines()));
            }
        }
        page.text(String.join("", words.subList(at, words.size()))).close();
    }
}
