package org.mipspi.formats.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mipspi.formats.Problem;
import org.mipspi.formats.UnreadableDocument;
import org.mipspi.formats.qppjson.QppJsonReader;
import org.mipspi.rules.measures.MeasureFiles;

/** Documents with so many errors or unknown fields that looking at all of them would take long. */
class ManyErrorsTest {

    private static List<Problem> problems(String document) throws UnreadableDocument {
        ReadResult result = SubmissionReader.read(
                QppJsonReader.read(document.getBytes(StandardCharsets.UTF_8)), MeasureFiles.builtIn());
        return result instanceof ReadResult.Refused refused ? refused.problems() : List.of();
    }

    private static String fields(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"zzzzzzzz" + i + "\":0,")
                .collect(Collectors.joining());
    }

    private static long misspelled(int after) throws UnreadableDocument {
        return problems("{" + fields(after) + "\"entityTipe\":\"group\",\"performanceYear\":2026}").stream()
                .filter(problem -> problem.message().contains("Write entityType"))
                .count();
    }

    @Test
    void misspelledNamesAreFoundAmongTheFirstThousandUnknownFields() throws Exception {
        assertThat(misspelled(999)).isEqualTo(1);
        assertThat(misspelled(1_000)).isZero();
    }

    @Test
    void aDocumentIsReadUntilAThousandProblemsAreFound() throws Exception {
        String statuses = "\"x\",".repeat(5_000) + "\"x\"";
        List<Problem> problems =
                problems("{\"entityType\":\"group\",\"performanceYear\":2026,\"clinician\":{\"specialStatuses\":["
                        + statuses + "]},\"measurementSets\":[]}");
        assertThat(problems).hasSize(Problem.MOST_REPORTED);
        assertThat(problems).isSortedAccordingTo(Comparator.comparingInt(problem -> problem.place()
                .order()));
        assertThat(problems.get(999).place().address()).isEqualTo("/clinician/specialStatuses/999");
    }
}
