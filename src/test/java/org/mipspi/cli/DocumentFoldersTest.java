package org.mipspi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Folders, gzip files and several files at once, as documents and as rules and scenarios. */
class DocumentFoldersTest extends CommandTest {

    private static final Path SCORED = Path.of("examples/individual-2026.json");
    private static final Path ZERO = Path.of("examples/zero-2026.json");
    private static final Path REFUSED = Path.of("examples/refused-2026.json");
    private static final Path QRDA = Path.of("examples/qrda/individual-2026.xml");

    @Test
    void aFolderIsScoredWithItsSubfoldersAndGzipFilesWhateverTheCaseOfTheirEndings() throws IOException {
        Files.copy(SCORED, folder.resolve("A.JSON"));
        compress(ZERO, folder.resolve("c.json.GZ"));
        Files.createDirectory(folder.resolve("sub"));
        compress(QRDA, folder.resolve("sub/d.xml.gz"));
        Files.writeString(folder.resolve("notes.txt"), "no document");
        assertThat(run("score", "--format", "json", folder.toString())).isZero();
        List<JsonNode> answers = lines();
        assertThat(answers)
                .extracting(answer -> answer.get("file").asText())
                .containsExactly(path("A.JSON"), path("c.json.GZ"), path("sub/d.xml.gz"));
        assertThat(answers)
                .extracting(answer -> answer.get("outcome").asText())
                .containsExactly("SCORED", "ZERO", "SCORED");
        assertThat(answers.get(0).fieldNames().next()).isEqualTo("file");
    }

    @Test
    void refusedAndUnreadableFilesAreNamedAndDoNotEndTheRun() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json.gz"), "not gzip");
        assertThat(run("score", "--format", "json", broken.toString(), REFUSED.toString(), SCORED.toString()))
                .isEqualTo(1);
        List<JsonNode> answers = lines();
        assertThat(answers)
                .extracting(answer -> answer.get("file").asText())
                .containsExactly(broken.toString(), REFUSED.toString(), SCORED.toString());
        assertThat(answers.get(0).get("detail").asText())
                .contains("not a gzip file, although its name ends in .gz. Compress it, or rename it");
        assertThat(answers.get(1).get("status").asInt()).isEqualTo(422);
        assertThat(answers.get(2).get("outcome").asText()).isEqualTo("SCORED");
    }

    @Test
    void theAnswerToOneFileIsThatOfTheService() throws IOException {
        assertThat(run("score", "--format", "json", SCORED.toString())).isZero();
        assertThat(lines().get(0).has("file")).isFalse();
    }

    @Test
    void aFolderWithoutDocumentsGetsOneSentence() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "no document");
        assertThat(run("score", folder.toString())).isEqualTo(2);
        assertThat(err().lines()).singleElement().asString().contains("contains no documents", "*.json");
        Files.copy(SCORED, folder.resolve("a.json"));
        assertThat(run("convert", folder.toString())).isEqualTo(2);
        assertThat(err().lines()).singleElement().asString().contains("contains no documents", "*.xml");
    }

    @Test
    void nothingIsScoredIfAnArgumentIsMissing() {
        assertThat(run("score", SCORED.toString(), path("none.json"))).isEqualTo(2);
        assertThat(out()).isEmpty();
        assertThat(err()).contains("no such file");
    }

    @Test
    void aFolderIsConverted() throws IOException {
        Files.copy(QRDA, folder.resolve("a.XML"));
        compress(QRDA, folder.resolve("b.xml.gz"));
        Files.copy(SCORED, folder.resolve("c.json"));
        assertThat(run("convert", folder.toString())).isZero();
        assertThat(out().split("\"performanceYear\"", -1)).hasSize(3);
    }

    @Test
    void aRuleFileThatIsNotTextDoesNotHideTheFindingsOfOthers() throws IOException {
        Files.write(folder.resolve("BINARY.DRL"), new byte[] {'a', '\n', 'b', (byte) 0xff});
        Files.writeString(folder.resolve("wrong.drl"), "wrong");
        assertThat(run("check", folder.toString())).isEqualTo(1);
        assertThat(out())
                .contains("BINARY.DRL:2:2: the file is not UTF-8 text from here on (save it as UTF-8)")
                .contains("wrong.drl:1:1:");
    }

    @Test
    void aPartOfARuleFolderIsNotCheckedByItself() {
        assertThat(run("check", "src/main/resources/rules/public-health")).isEqualTo(2);
        assertThat(err())
                .contains("src/main/resources/rules/public-health is a part of the rule folder ")
                .contains("Name the whole folder");
        assertThat(run("check", "src/main/resources/rules/public-health/bonus.drl"))
                .isEqualTo(2);
        assertThat(err()).contains("bonus.drl is a file. Name a folder");
    }

    @Test
    void findingsInScenariosAndInRulesAreToldTogether() throws IOException {
        Path rules = Files.createDirectory(folder.resolve("rules"));
        Files.writeString(rules.resolve("wrong.drl"), "wrong");
        Path scenarios = Files.createDirectory(folder.resolve("scenarios"));
        Files.write(scenarios.resolve("a.yaml"), new byte[] {(byte) 0xff});
        Files.writeString(scenarios.resolve("B.YAML"), "scenarios: [");
        assertThat(run("test", scenarios.toString(), "--rules", rules.toString()))
                .isEqualTo(1);
        assertThat(out())
                .contains("a.yaml:1:1: the file is not UTF-8 text")
                .contains("B.YAML:1:")
                .contains("wrong.drl:1:1:");
    }

    @Test
    void faultsOfEveryScenarioFileAreToldTogether() throws IOException {
        Files.write(folder.resolve("a.yaml"), new byte[] {(byte) 0xff});
        Files.writeString(folder.resolve("B.YAML"), "scenarios: [");
        Files.writeString(folder.resolve("c.yaml"), "scenarios: [{name: x}]");
        Files.writeString(folder.resolve("accepted-gaps.yaml"), "accepted: [{gap: x}]");
        assertThat(run("test", folder.toString())).isEqualTo(1);
        assertThat(out()).contains("a.yaml:1:1:", "B.YAML:1:", "c.yaml:1:", "accepted-gaps.yaml:1:");
    }

    private List<JsonNode> lines() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : out().lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private static void compress(Path file, Path target) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(target))) {
            Files.copy(file, out);
        }
    }
}
