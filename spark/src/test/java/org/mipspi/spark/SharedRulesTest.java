package org.mipspi.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mipspi.domain.answer.Detail;
import org.mipspi.rules.RuleFolder;
import org.mipspi.rules.compile.RuleSet;

class SharedRulesTest {

    @TempDir
    private Path folder;

    @Test
    void aFolderTravelsWithItsHashAndIsLoadedOnce() throws Exception {
        Path rules = ChangedRules.write(folder.resolve("rules"));
        SharedRules sent = SharedRules.of(rules);
        Files.walk(rules).filter(Files::isRegularFile).forEach(file -> file.toFile()
                .delete());

        SharedRules received = travelled(sent);

        assertThat(received.release()).isEqualTo(sent.release());
        assertThat(received.inThisJvm().release().sha256())
                .isEqualTo(RuleSet.of("x", RuleFolder.read(ChangedRules.write(folder.resolve("again"))))
                        .release()
                        .sha256())
                .isNotEqualTo(RuleSet.builtIn().release().sha256());
        assertThat(received.inThisJvm()).isSameAs(travelled(sent).inThisJvm());
    }

    @Test
    void builtInRulesOfAnotherVersionAreRefused() throws Exception {
        SharedRules others = travelled(SharedRules.builtIn(), "0".repeat(64));

        assertThatThrownBy(others::load)
                .hasMessageContaining("0".repeat(64))
                .hasMessageContaining(SharedRules.builtIn().release().sha256())
                .hasMessageContaining("the same version of mips-pi-spark.jar");
    }

    @Test
    void rulesThatAreNotValidAreRefusedByTheDriver() throws Exception {
        Path rules = ChangedRules.write(folder.resolve("rules"));
        Path file = rules.resolve("attestations/safer-guide.drl");
        Files.writeString(file, Files.readString(file).replace("Answer.YES", "Answer.PERHAPS"));

        assertThatThrownBy(() -> SharedRules.of(rules))
                .isInstanceOf(InvalidRuleFolder.class)
                .hasMessageStartingWith(file + ":");
    }

    @Test
    void everyRowNamesTheRulesOfTheFolderAndHasTheirAnswer() throws Exception {
        Path rules = ChangedRules.write(folder.resolve("rules"));
        Path input = TestLines.write(folder.resolve("in.ndjson"), 9, 400);
        SparkSession spark = LocalSpark.session();

        new SubmissionScoring(spark, SharedRules.of(rules), Detail.SCORE)
                .files(List.of(input.toString()), 3, folder.resolve("out").toString(), false);

        RuleSet changed = RuleSet.of(rules.toString(), RuleFolder.read(rules));
        SameAsBatch.assertSame(folder.resolve("out"), changed, List.of(input));
        assertThat(ParquetTables.decisions(folder.resolve("out")))
                .anySatisfy(
                        row -> assertThat(row.json().get("unmet").toString()).contains("OTHER_EDITION"));
        assertThat(spark.read()
                        .parquet(folder.resolve("out/problems").toString())
                        .select("releaseSha256")
                        .distinct()
                        .collectAsList())
                .singleElement()
                .satisfies(row ->
                        assertThat(row.getString(0)).isEqualTo(changed.release().sha256()));
    }

    private static SharedRules travelled(SharedRules rules) throws Exception {
        return travelled(rules, rules.release().sha256());
    }

    /** What arrives if the hash was replaced on the way. */
    private static SharedRules travelled(SharedRules rules, String sha256) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(rules);
        }
        byte[] replaced = bytes.toString("ISO-8859-1")
                .replace(rules.release().sha256(), sha256)
                .getBytes("ISO-8859-1");
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(replaced))) {
            return (SharedRules) in.readObject();
        }
    }
}
