package org.mipspi.cli.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mipspi.cli.CommandTest;
import org.mipspi.files.TextFile;
import org.mipspi.rules.RuleFolder;

/** {@code test --compare}, with its output and exit codes. */
class CompareYearsTest extends CommandTest {

    private Path corpus;

    @BeforeEach
    void writeLines() throws IOException {
        String example =
                Files.readString(Path.of("examples", "individual-2026.json")).replaceAll("\\s*\n\\s*", "");
        corpus = folder.resolve("corpus.ndjson");
        Files.writeString(
                corpus,
                String.join(
                        "\n",
                        example,
                        example.replace("\"guideEdition\": 2025", "\"guideEdition\": 2016"),
                        "",
                        "{",
                        ""));
    }

    private int compare(Object... arguments) {
        String[] words = new String[arguments.length + 1];
        words[0] = "test";
        for (int i = 0; i < arguments.length; i++) {
            words[i + 1] = arguments[i].toString();
        }
        return run(words);
    }

    @Test
    void changesAreShownWithTheirPointsAndRules() {
        assertThat(compare("--compare", "2025", "2026", corpus)).isZero();
        assertThat(out())
                .contains("each document scored under the rules of 2025 and under the rules of 2026", "February 29")
                .containsPattern("documents +3\n")
                .containsPattern("unchanged +1\n")
                .containsPattern("unreadable +1\n")
                .containsPattern("blank lines +1\n")
                .containsPattern("SCORED -> ZERO +1\n")
                .containsPattern("-90 to -81 +1 █+\n")
                .contains(
                        "SAFER_GUIDE  1 changed, -85.0 points on average; 1 changed, -85.0 points on average for this reason alone",
                        "2026  NOT_MET OTHER_EDITION  SAFER_GUIDE: the self-assessment uses an edition other than 2025",
                        "line 2 (example-individual-2026): SCORED 85 -> ZERO",
                        "2026: PI_PPHI_2 was attested Yes with the 2016 guide")
                .doesNotContain("\u001b");
        assertThat(err()).isEmpty();
    }

    @Test
    void compressedFilesAndOtherRulesAreAcceptedAndResultsWrittenAsJson() throws IOException {
        Path gz = folder.resolve("corpus.ndjson.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gz))) {
            Files.copy(corpus, out);
        }
        Path json = folder.resolve("moved.json");
        assertThat(compare("--compare", "2025", "2026", gz, "--rules", "src/main/resources/rules", "--json", json))
                .isZero();
        assertThat(new ObjectMapper()
                        .readTree(json.toFile())
                        .at("/moved/0/points")
                        .asInt())
                .isEqualTo(-85);
    }

    @Test
    void findingsInTheRulesAreShown() throws IOException {
        Path rules = Files.createDirectory(folder.resolve("rules"));
        Files.writeString(rules.resolve("wrong.drl"), "rule \"x\"\nwhen\nthen\nend\n");
        assertThat(compare("--compare", "2025", "2026", corpus, "--rules", rules))
                .isEqualTo(1);
        assertThat(out()).contains("wrong.drl:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--compare 2025 2026 | was given no submissions",
                "--compare 2025 2025 corpus.ndjson | two different years",
                "--compare 2024 2025 --compare 2025 2026 corpus.ndjson | two different years",
                "--compare 2025 2099 corpus.ndjson | two different years of",
                "--compare 2025 2026 nowhere.ndjson | no such file",
                "--compare 2025 2026 . | is a folder. Name a file",
                "--compare 2025 2026 corpus.ndjson --only SAFER | cannot be combined with --only",
                "--compare 2025 2026 corpus.ndjson --tag x --require-coverage | cannot be combined with --tag and --require-coverage",
                "--compare 2025 2026 corpus.ndjson --junit x.xml | cannot be combined with --junit",
                "--compare 2025 2026 corpus.ndjson --rules nowhere.d | no such folder",
                "--compare-rules built-in built-in corpus.ndjson | Expected two different rule folders",
                "--compare-rules built-in nowhere.d corpus.ndjson | no such folder",
                "--compare-rules built-in other --rules other corpus.ndjson | cannot be combined with --rules",
                "--compare 2025 2026 corpus.ndjson --json corpus.ndjson | are the same file",
                "--compare-readings PERIOD_DAYS=ONE_END PERIOD_DAYS=ONE_END corpus.ndjson | two different alternatives",
                "--compare-readings PERIOD_DAYS=ONE_END PERIOD_DAYS=BOTH_END corpus.ndjson | \"BOTH_END\" is not an alternative of",
                "--compare-readings PERIOD_DAYS=ONE_END PERIOD corpus.ndjson | does not name a reading and an alternative",
                "--compare-readings PERIOD_DAYS=ONE_END PERIOD_DAYS=BOTH_ENDS corpus.ndjson --tag x | cannot be combined with --tag",
            })
    void wrongArgumentsAreReportedBeforeAnyWork(String arguments, String message) {
        Object[] words = Stream.of(arguments.split(" "))
                .map(word -> word.contains(".") ? folder.resolve(word) : word)
                .toArray();
        assertThat(compare(words)).isEqualTo(2);
        assertThat(err()).contains(message);
        assertThat(out()).isEmpty();
    }

    /** The built-in rules with one file changed, or without it if the text is null. */
    private Path rules(String path, String text, String instead) throws IOException {
        Path rules = folder.resolve("my-rules");
        for (TextFile file : RuleFolder.builtIn()) {
            if (file.path().endsWith(".drl") && !(file.path().equals(path) && text == null)) {
                Path target = rules.resolve(file.path());
                Files.createDirectories(target.getParent());
                Files.writeString(target, file.path().equals(path) ? file.text().replace(text, instead) : file.text());
            }
        }
        return rules;
    }

    @Test
    void twoRuleFoldersAreComparedInTheOwnYearOfEachDocument() throws IOException {
        Path rules = rules(
                "attestations/safer-guide.drl", "guideEdition != null, guideEdition != 2025", "answer == Answer.NO");
        Path json = folder.resolve("moved.json");
        Files.writeString(
                rules.resolve("attestations/safer-guide.drl"),
                Files.readString(rules.resolve("attestations/safer-guide.drl"))
                        .replace("guideEdition == null || guideEdition == 2025", "answer != Answer.NO"));
        assertThat(compare("--compare-rules", "built-in", rules, corpus, "--json", json))
                .isZero();
        assertThat(out())
                .contains("built-in to " + rules, "ZERO -> SCORED", "SAFER_GUIDE  1 changed")
                .containsPattern("changed +1\n")
                .doesNotContain("February 29");
        assertThat(new ObjectMapper().readTree(json.toFile()).at("/before/id").asText())
                .isEqualTo("built-in");
    }

    @Test
    void twoReadingsAreComparedInTheOwnYearOfEachDocument() throws IOException {
        // July 5 to December 31 has 180 days only if both ends count.
        String shortest = Files.readString(corpus).lines().findFirst().orElseThrow();
        shortest = shortest.replaceFirst("(\"performanceStart\": *\")[0-9-]+", "$12026-07-05")
                .replaceFirst("(\"performanceEnd\": *\")[0-9-]+", "$12026-12-31");
        Files.writeString(corpus, Files.readString(corpus) + shortest + "\n");
        Path json = folder.resolve("moved.json");
        assertThat(compare(
                        "--compare-readings", "PERIOD_DAYS=BOTH_ENDS", "PERIOD_DAYS=ONE_END", corpus, "--json", json))
                .isZero();
        assertThat(out())
                .contains("PERIOD_DAYS: BOTH_ENDS to PERIOD_DAYS: ONE_END", "PERFORMANCE_PERIOD  1 changed")
                .containsPattern("changed +1\n")
                .doesNotContain("February 29");
        JsonNode written = new ObjectMapper().readTree(json.toFile());
        assertThat(written.at("/moved/0/line").asInt()).isEqualTo(5);
        assertThat(written.at("/before/readings/PERIOD_DAYS").isMissingNode()).isTrue();
        assertThat(written.at("/after/readings/PERIOD_DAYS").asText()).isEqualTo("ONE_END");
    }

    @Test
    void requirementsThatOneSideDoesNotDecideAreTold() throws IOException {
        Path rules = rules("attestations/safer-guide.drl", null, null);
        assertThat(compare("--compare-rules", "built-in", rules, corpus)).isZero();
        assertThat(out()).contains(rules + " does not decide SAFER_GUIDE.", "not decided");
    }
}
