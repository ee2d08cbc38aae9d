package org.mipspi.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mipspi.domain.answer.Detail;
import org.mipspi.rules.compile.RuleSet;

/** Compares a result with the answers of {@code batch}, line by line. */
final class SameAsBatch {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SameAsBatch() {}

    /** Asserts that a result has the answers to these files and no others. */
    static void assertSame(Path result, RuleSet rules, List<Path> inputs) throws IOException {
        List<ParquetTables.TableRow> decisions = ParquetTables.decisions(result);
        List<ParquetTables.TableRow> problems = ParquetTables.problems(result);
        int lines = 0;
        for (Path input : inputs) {
            TreeMap<Long, JsonNode> found = new TreeMap<>();
            String file = "file:" + input.toAbsolutePath();
            for (ParquetTables.TableRow row : decisions) {
                if (row.file().equals(file)) {
                    assertThat(found.put(row.line(), row.json()))
                            .as("line %d twice", row.line())
                            .isNull();
                }
            }
            for (ParquetTables.TableRow row : problems) {
                if (row.file().equals(file)) {
                    JsonNode answer = JSON.readTree(row.answer());
                    assertThat(row.json()).isEqualTo(withoutConstants(answer));
                    assertThat(found.put(row.line(), answer))
                            .as("line %d twice", row.line())
                            .isNull();
                }
            }
            for (BatchAnswers.Numbered expected : BatchAnswers.to(input, rules, Detail.SCORE)) {
                assertThat(found.remove(expected.line()))
                        .as("line %d of %s", expected.line(), input)
                        .isEqualTo(withoutId(expected.json()));
                lines++;
            }
            assertThat(found).isEmpty();
        }
        assertThat(decisions.size() + problems.size()).isEqualTo(lines);
    }

    /** Asserts that a result has all kinds of answers, so that its comparison shows something. */
    static void assertVaried(Path result) throws IOException {
        Set<String> outcomes = new TreeSet<>();
        for (ParquetTables.TableRow row : ParquetTables.decisions(result)) {
            outcomes.add(row.json().get("outcome").textValue());
        }
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
