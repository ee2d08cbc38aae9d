package org.mipspi.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mipspi.domain.answer.Detail;
import org.mipspi.rules.compile.RuleSet;

/** Compares a result with the answers of {@code batch}, line by line. */
final class SameAsBatch {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SameAsBatch() {}

    /** Asserts that a result has the answers to these files and no others. */
    static void assertSame(Path result, RuleSet rules, List<Path> inputs) throws IOException {
        Map<String, String> expected = new HashMap<>();
        for (Path input : inputs) {
            for (BatchAnswers.Numbered answer : BatchAnswers.to(input, rules, Detail.SCORE)) {
                expected.put(place("file:" + input.toAbsolutePath(), answer.line()), comparable(answer.json()));
            }
        }
        ParquetTables.eachDecision(result, row -> assertThat(row.json().toString())
                .as(place(row.file(), row.line()))
                .isEqualTo(expected.remove(place(row.file(), row.line()))));
        for (ParquetTables.TableRow row : ParquetTables.problems(result)) {
            assertThat(row.answer())
                    .as(place(row.file(), row.line()))
                    .isEqualTo(expected.remove(place(row.file(), row.line())));
            assertThat(row.json()).isEqualTo(withoutConstants(JSON.readTree(row.answer())));
        }
        assertThat(expected.keySet()).as("lines without an answer").isEmpty();
    }

    /** A line, which has one answer: a second one finds nothing left to compare with. */
    private static String place(String file, long line) {
        return file + ":" + line;
    }

    private static String comparable(String answer) throws IOException {
        return answer.startsWith("{\"type\"") ? answer : withoutId(answer).toString();
    }

    /** Asserts that a result has all kinds of answers, so that its comparison shows something. */
    static void assertVaried(Path result) throws IOException {
        Set<String> outcomes = new TreeSet<>();
        ParquetTables.eachDecision(
                result, row -> outcomes.add(row.json().get("outcome").textValue()));
        Set<String> kinds = new TreeSet<>();
        for (ParquetTables.TableRow row : ParquetTables.problems(result)) {
            kinds.add(row.json().get("type").textValue().replace("urn:mips-pi:problem:", ""));
        }
        assertThat(outcomes).containsExactly("REWEIGHTED", "SCORED", "ZERO");
        assertThat(kinds).containsExactly("refused", "too-large", "unreadable");
    }

    static JsonNode withoutId(String answer) throws IOException {
        ObjectNode json = (ObjectNode) JSON.readTree(answer);
        json.remove("decisionId");
        return json;
    }

    /** A problem without what follows from its type. */
    private static ObjectNode withoutConstants(JsonNode problem) {
        ObjectNode json = problem.deepCopy();
        json.remove(List.of("title", "status"));
        return json;
    }
}
