package org.mipspi.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes in settings, each with its key. */
class SettingsCheckTest {

    private static final Set<String> NONE = Set.of();

    @TempDir
    private Path folder;

    private final Properties before = (Properties) System.getProperties().clone();

    /** Tests that run a service leave its settings as system properties. */
    @BeforeEach
    void removeSettings() {
        System.getProperties().keySet().removeIf(key -> key.toString().matches("(mips-pi|quarkus)\\..*"));
    }

    @AfterEach
    void forget() {
        System.setProperties(before);
    }

    private List<String> problems(String... lines) throws IOException {
        return SettingsCheck.problems(Files.write(folder.resolve("settings.properties"), List.of(lines)));
    }

    @Test
    void correctSettingsHaveNoProblem() throws IOException {
        assertThat(problems(
                        "mips-pi.batch.max-lines=5",
                        "mips-pi.batch.max-time=10M",
                        "%prod.mips-pi.batch.max-concurrent=2",
                        "quarkus.http.port=9000",
                        "quarkus.http.ssl.certificate.key-files=/a.key",
                        "quarkus.log.category.\"org.mipspi\".level=DEBUG",
                        "quarkus.tls.key-store.pem.0.cert=/a.crt"))
                .isEmpty();
    }

    @Test
    void everyMistakeInAFileIsFoundAtOnce() throws IOException {
        assertThat(problems(
                        "mips-pi.batch.max-line=5",
                        "mips-pi.batch.max-lines=many",
                        "mips-pi.batch.max-time=0",
                        "mips-pi.batch.max-concurrent=-1",
                        "quarkus.http.prot=80",
                        "quarkus.http.port=eighty",
                        "quarkus.http.root-path=/x",
                        "quarkus.http.cors.enabled=yes",
                        "max-lines=5"))
                .satisfiesExactlyInAnyOrder(
                        problem -> assertThat(problem)
                                .startsWith(
                                        "mips-pi.batch.max-line is not a setting. Did you mean mips-pi.batch.max-lines?"),
                        problem -> assertThat(problem)
                                .isEqualTo("mips-pi.batch.max-lines is \"many\". Expected a whole number, 1 or more"),
                        problem -> assertThat(problem)
                                .startsWith("mips-pi.batch.max-time is \"0\". Expected a time")
                                .endsWith("more than zero"),
                        problem -> assertThat(problem).startsWith("mips-pi.batch.max-concurrent is \"-1\". Expected"),
                        problem -> assertThat(problem)
                                .startsWith("quarkus.http.prot is not a setting. Did you mean quarkus.http.port?"),
                        problem -> assertThat(problem)
                                .isEqualTo("quarkus.http.port is \"eighty\". Expected a whole number, from 0 to 65535"),
                        problem -> assertThat(problem).startsWith("quarkus.http.root-path is fixed when"),
                        problem -> assertThat(problem)
                                .isEqualTo("quarkus.http.cors.enabled is \"yes\". Expected true or false"),
                        problem -> assertThat(problem).startsWith("max-lines is not a setting."));
    }

    @Test
    void aMisspelledVariableIsFoundAndThoseOfOthersAreNot() throws IOException {
        List<String> variables = List.of(
                "MIPS_PI_BATCH_MAXLINES",
                "MIPS_PI_BATCH_MAX_LINES",
                "QUARKUS_HTTP_PORT",
                "QUARKUS_HTTP_PRT",
                "QUARKUS_LOG_CATEGORY__ORG_MIPSPI__LEVEL",
                "MIPS_PI_CONFIG",
                "MIPS_PI_JAVA_OPTIONS",
                "MIPS_PI_SERVICE_HOST",
                "MIPS_PI_SERVICE_PORT_HTTP",
                "MIPS_PI_PORT",
                "MIPS_PI_PORT_80_TCP_ADDR",
                "PATH");
        assertThat(SettingsCheck.problems(NONE, variables, NONE))
                .satisfiesExactly(
                        problem -> assertThat(problem)
                                .contains("MIPS_PI_BATCH_MAXLINES is not", "mean MIPS_PI_BATCH_MAX_LINES?"),
                        problem -> assertThat(problem).contains("QUARKUS_HTTP_PRT is not", "mean QUARKUS_HTTP_PORT?"));
    }

    @Test
    void aMisspelledSystemPropertyIsFoundAndThoseOfOthersAreNot() throws IOException {
        assertThat(SettingsCheck.problems(List.of("mips-pi.rulez", "user.dir", "quarkus-x"), NONE, NONE))
                .singleElement()
                .asString()
                .startsWith("mips-pi.rulez is not a setting. Did you mean mips-pi.rules?");
    }

    @Test
    void aSystemPropertyGoesBeforeTheFile() throws IOException {
        System.setProperty("mips-pi.batch.max-lines", "none");
        assertThat(problems("mips-pi.batch.max-lines=5"))
                .singleElement()
                .asString()
                .startsWith("mips-pi.batch.max-lines is \"none\"");
    }

    @Test
    void otherWaysToNameFilesAreNotSupported() throws IOException {
        assertThat(SettingsCheck.problems(
                        List.of("smallrye.config.locations"), List.of("QUARKUS_CONFIG_LOCATIONS"), NONE))
                .hasSize(2)
                .allMatch(
                        problem -> problem.endsWith("is not supported. Name the file with --config or MIPS_PI_CONFIG"));
    }

    @Test
    void aFileThatIsMissingOrAFolderIsNamed() throws IOException {
        assertThat(SettingsCheck.problems(folder.resolve("none")))
                .singleElement()
                .asString()
                .contains(folder.resolve("none") + " does not exist");
        assertThat(SettingsCheck.problems(folder)).singleElement().asString().contains("is a folder");
    }

    @Test
    void aValueBeyondItsLimitsIsAMistake() throws IOException {
        assertThat(problems("mips-pi.memory.percent=101", "mips-pi.batch.read-ahead=63K"))
                .containsExactlyInAnyOrder(
                        "mips-pi.memory.percent is \"101\". Expected a whole number, from 1 to 100",
                        "mips-pi.batch.read-ahead is \"63K\". Expected a size such as 512K or 10M, from 64K to 1G");
        assertThat(problems("mips-pi.memory.percent=100", "mips-pi.batch.read-ahead=1G"))
                .isEmpty();
    }

    @Test
    void limitsOfThePlatformAreCheckedBeforeItStarts() throws IOException {
        assertThat(problems("quarkus.http.port=70000", "quarkus.thread-pool.max-threads=0"))
                .containsExactlyInAnyOrder(
                        "quarkus.http.port is \"70000\". Expected a whole number, from 0 to 65535",
                        "quarkus.thread-pool.max-threads is \"0\". Expected a whole number, 1 or more");
        assertThat(problems("quarkus.http.port=0", "quarkus.thread-pool.max-threads=1"))
                .isEmpty();
    }

    @Test
    void aWrongEscapeInAFileIsAMistake() throws IOException {
        assertThat(problems("mips-pi.rules=\\u00zz"))
                .singleElement()
                .asString()
                .contains("contains a \\u without four hexadecimal digits");
    }

    @Test
    void aFolderOfRulesMustExist() throws IOException {
        assertThat(problems("mips-pi.rules=" + folder.resolve("none")))
                .containsExactly("mips-pi.rules is \"" + folder.resolve("none")
                        + "\", which is not a folder. Name a folder of rule files");
        assertThat(problems("mips-pi.rules=" + folder)).isEmpty();
    }
}
