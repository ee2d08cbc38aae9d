package org.mipspi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The commands with QRDA Category III documents, mostly those of the examples. */
class QrdaCommandTest extends CommandTest {

    private static String example(String name) {
        return "examples/qrda/" + name + ".xml";
    }

    // individual: see individual-2026.json. group: 412/480 of 10 = 9, 10, TEFCA 30, 1500/1951 of 25 = 19, 25, bonus 5.
    // APM entity: e-Prescribing excluded moves 10 to the exchange: 10 + 40, 1123/1951 of 25 = 14, 25.
    // APP Plus: PDMP excluded moves 10 to e-Prescribing: 750/800 of 20 = 19, 6 + 7, 600/800 of 25 = 19, 25.
    // every measure: 9 + 10, 14 + 11, 20, 25, bonus 5.
    @Test
    void theExamplesAreScored() {
        List<String> names = List.of(
                "individual-2026", "group-2025", "apm-entity-2025", "app-plus-group-2025", "every-measure-2026");
        assertThat(run(scoring(names.stream().map(QrdaCommandTest::example).toList())))
                .isZero();
        assertThat(out().lines().map(line -> line.replaceFirst(".*?\"category\":([0-9]+).*", "$1")))
                .containsExactly("85", "98", "89", "76", "94");
    }

    private static String[] scoring(List<String> files) {
        return Stream.concat(Stream.of("score", "--format", "json"), files.stream())
                .toArray(String[]::new);
    }

    @Test
    void filesOfBothFormatsAreScoredTogether() {
        assertThat(run(
                        "score",
                        "--format",
                        "json",
                        example("individual-2026"),
                        "examples/individual-2026.json",
                        example("refused-count"),
                        example("unreadable-root")))
                .isEqualTo(1);
        List<String> lines = out().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.subList(0, 2)).allMatch(line -> line.contains("\"category\":85"));
        assertThat(lines.get(2)).contains("\"xpath\":\"/ClinicalDocument/component/structuredBody/component[2]/");
        assertThat(lines.get(3)).contains("urn:mips-pi:problem:unreadable");
    }

    @Test
    void aRefusedDocumentIsListedWithItsXPaths() {
        assertThat(run("score", example("refused-dates"), example("refused-count")))
                .isEqualTo(1);
        assertThat(err())
                .contains("INVALID_FORMAT at /ClinicalDocument/informationRecipient/intendedRecipient/id/@extension: ")
                .contains("entry[7]/act/effectiveTime/high/@value: performanceEnd 20260230 is not a date YYYYMMDD");
        assertThat(err())
                .contains("WRONG_VALUE_TYPE at ")
                .contains("entry[5]/organizer/component[1]/observation/entryRelationship/observation/value/@value: ")
                .contains("entry[6]/organizer/component[2]/observation/entryRelationship/observation/value: ");
    }

    @Test
    void anUnreadableDocumentHasExitCodeOne() {
        assertThat(run("score", example("unreadable-doctype"))).isEqualTo(1);
        assertThat(err()).contains("line 2, column", "The document has a DOCTYPE, which is not accepted");
        assertThat(run("convert", example("unreadable-bomb"))).isEqualTo(1);
        assertThat(out()).isEmpty();
        assertThat(err()).contains("The document has a DOCTYPE, which is not accepted");
    }

    @Test
    void aConvertedDocumentGetsTheAnswerOfTheOriginal() throws Exception {
        List<String> files = new ArrayList<>();
        for (String name : new File("examples/qrda").list()) {
            if (!name.startsWith("unreadable")) {
                assertThat(run("convert", "examples/qrda/" + name)).isEqualTo(name.startsWith("refused") ? 1 : 0);
                files.add("examples/qrda/" + name);
                files.add(Files.writeString(folder.resolve(name), out()).toString());
            }
        }
        assertThat(files).hasSizeGreaterThan(15);
        run(scoring(files));
        List<String> answers = out().lines().map(QrdaCommandTest::comparable).toList();
        for (int i = 0; i < files.size(); i += 2) {
            assertThat(answers.get(i + 1)).as(files.get(i)).isEqualTo(answers.get(i));
        }
    }

    /** An answer without its id; for a refusal only the codes, since places depend on the format. */
    private static String comparable(String answer) {
        return answer.contains("\"errors\":")
                ? Stream.of(answer.split("\"code\":"))
                        .skip(1)
                        .map(error -> error.substring(0, error.indexOf(',')))
                        .sorted()
                        .toList()
                        .toString()
                : answer.replaceFirst("\"file\":\"[^\"]*\",", "").replaceFirst("[0-9a-f-]{36}", "");
    }

    @Test
    void standardInputIsConverted() throws Exception {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(Files.readAllBytes(Path.of(example("individual-2026")))));
        try {
            assertThat(run("convert", "-")).isZero();
        } finally {
            System.setIn(before);
        }
        assertThat(out()).contains("\"measureId\": \"PI_PEA_1\"", "\"programName\": \"mips\"");
    }

    @Test
    void aDocumentThatWouldBeRefusedIsStillConverted() {
        assertThat(run("convert", example("refused-count"))).isEqualTo(1);
        assertThat(out()).contains("\"numerator\": 10.5", "\"denominator\": \"UNK\"");
        assertThat(err()).contains("WRONG_VALUE_TYPE at /ClinicalDocument");
    }

    @Test
    void wrongUsageOfConvertHasExitCodeTwo() {
        assertThat(run("convert")).isEqualTo(2);
        assertThat(run("convert", folder.resolve("none.xml").toString())).isEqualTo(2);
        assertThat(err()).contains("no such file");
        assertThat(run("convert", "--help")).isZero();
    }
}
