package org.mipspi.proof.scenario.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mipspi.decision.DecisionService;
import org.mipspi.decision.DecisionService.Result;
import org.mipspi.files.TextFile;
import org.mipspi.formats.answer.AnswerJson;
import org.mipspi.rules.RuleFolder;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.rules.text.RulesInvalid;

/** A recorded answer holds until the answer is another one; whatever else may be wrong is told. */
class GoldenTest {

    private static final DecisionService SERVICE = new DecisionService(RuleSet.builtIn());

    private static final Path EXAMPLE = Path.of("examples/reweighted-2026.json");

    @TempDir
    Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(
                Files.createDirectories(folder.resolve("golden")).resolve(name), text);
    }

    private GoldenResult check() throws IOException {
        List<GoldenSubmission> all = GoldenFolder.read(folder);
        assertThat(all).hasSize(1);
        return all.get(0).check(SERVICE);
    }

    private String example() throws IOException {
        return Files.readString(EXAMPLE);
    }

    @Test
    void theRecordedExamplesAreThePublishedOnes() throws IOException {
        int examples = 0;
        for (GoldenSubmission golden : GoldenFolder.builtIn()) {
            String name = golden.path().replace("golden/", "");
            Path example =
                    Path.of("examples").resolve(name.startsWith("qrda-") ? name.replace("qrda-", "qrda/") : name);
            if (Files.exists(example)) {
                assertThat(golden.submissions().get(0).text()).as(name).isEqualTo(Files.readString(example));
                examples++;
            }
        }
        assertThat(examples).isEqualTo(10);
    }

    @Test
    void anAnswerIsRecordedWithoutItsIdAndRelease() throws Exception {
        write("a.json", example());
        ObjectMapper json = new ObjectMapper();
        Result result = SERVICE.decide(Files.readAllBytes(EXAMPLE), false);
        ObjectNode answer =
                (ObjectNode) json.readTree(AnswerJson.write(UUID.randomUUID(), ((Result.Decided) result).decision()));
        assertThat(answer.remove("decisionId")).isNotNull();
        assertThat(answer.remove("release")).isNotNull();
        assertThat(json.readTree(check().actual())).isEqualTo(answer);
        assertThat(check().actual())
                .startsWith("{\n  \"submissionId\" : \"example-reweighted-2026\",\n")
                .endsWith("}\n");
    }

    @Test
    void anUnchangedAnswerPassesWhateverItsLineEnds() throws IOException {
        write("a.json", example());
        assertThat(check().isNew()).isTrue();
        assertThat(check().passed()).isFalse();
        assertThat(check()).hasToString("golden/a.json: no answer is recorded yet");
        String answer = check().actual();
        write("a.answer.json", answer);
        assertThat(check().passed()).isTrue();
        assertThat(check().difference()).isEmpty();
        write("a.answer.json", answer.replace("\n", "\r\n"));
        assertThat(check().passed()).isTrue();
    }

    @Test
    void aChangedAnswerFailsWithTheDifference() throws IOException {
        write("a.json", example());
        write("a.answer.json", check().actual().replace("REWEIGHTED", "SCORED"));
        assertThat(check().passed()).isFalse();
        assertThat(check().difference())
                .startsWith("--- golden/a.answer.json", "+++ golden/a.answer.json", "@@ -1,7 +1,7 @@")
                .contains("-  \"outcome\" : \"SCORED\",", "+  \"outcome\" : \"REWEIGHTED\",");
        assertThat(check().toString())
                .startsWith("golden/a.json: the answer differs from the recorded answer\n  --- golden/a.answer.json\n");
    }

    @Test
    void aLongDifferenceIsCutInAListOfResults() throws IOException {
        write("a.json", example());
        int lines = (int) check().actual().lines().count();
        write("a.answer.json", "{}\n");
        // Two lines of file names, one of the place, and one that goes.
        assertThat(check().difference()).hasSize(lines + 4);
        assertThat(check().toString().lines().count()).isEqualTo(1 + 40 + 1);
        assertThat(check().toString()).endsWith("and " + (lines + 4 - 40) + " more lines");
    }

    @Test
    void refusalsAreRecordedToo() throws IOException {
        write("a.json", "{\"performanceYear\":2026,\"measurementSets\":[]}");
        assertThat(check().actual()).contains("urn:mips-pi:problem:refused", "\"pointer\" : \"/entityType\"");
        write("a.json", "{\"performanceYear\":");
        assertThat(check().actual()).contains("urn:mips-pi:problem:unreadable", "\"line\" : 1");
    }

    @Test
    void anAnswerWithoutASubmissionAndTwoSubmissionsOfOneNameFail() throws IOException {
        write("a.answer.json", "{}");
        assertThat(check())
                .hasToString("golden/a.answer.json: this answer has no submission; add golden/a.json or golden/a.xml,"
                        + " or remove the answer");
        write("a.json", example());
        write("a.xml", Files.readString(Path.of("examples/qrda/individual-2026.xml")));
        assertThat(check().passed()).isFalse();
        assertThat(check().fault()).contains("two submissions have this name");
        assertThat(check().isNew()).isFalse();
    }

    @Test
    void aSubmissionThatMakesTheRulesFailHasNoAnswerToRecord() throws IOException, RulesInvalid {
        List<TextFile> fewer = RuleFolder.builtIn().stream()
                .map(file -> new TextFile(
                        file.path(),
                        file.text().replace("guideEdition == null || guideEdition == 2025", "guideEdition == 1999")))
                .toList();
        write("a.json", Files.readString(Path.of("examples/individual-2026.json")));
        GoldenResult result = GoldenFolder.read(folder).get(0).check(new DecisionService(RuleSet.of("fewer", fewer)));
        assertThat(result.passed()).isFalse();
        assertThat(result.fault()).startsWith("no answer: ").contains("SAFER_GUIDE");
    }

    @Test
    void aFolderWithoutGoldenFilesHasNoRecordedAnswers() throws IOException {
        assertThat(GoldenFolder.read(folder)).isEmpty();
    }
}
