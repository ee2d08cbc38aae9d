package org.mipspi.rules.compile.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * In programs that use mips-pi as a library and log in different ways, each in a JVM of its own. The class paths are made of
 * that of the tests, which has JBoss LogManager, and of what the build copies to {@code target/log-backends}.
 */
class EngineLogLevelsTest {

    private static final Path BACKENDS = Path.of("target", "log-backends");
    private static final Path CONFIGURATIONS =
            Path.of("src", "test", "resources", "logging").toAbsolutePath();

    /** What writes the log, and how a host configures it. */
    enum Backend {
        JUL("-Djava.util.logging.config.file=" + CONFIGURATIONS + "/jul.properties"),
        JBOSS(
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dlogging.configuration=file:" + CONFIGURATIONS + "/jboss.properties"),
        LOGBACK("-Dlogback.configurationFile=" + CONFIGURATIONS + "/logback.xml"),
        LOG4J("-Dlog4j2.configurationFile=" + CONFIGURATIONS + "/log4j2.properties");

        private final List<String> configured;

        Backend(String... configured) {
            this.configured = List.of(configured);
        }
    }

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void noLoggerOfTheEngineIsEnabledBelowWarnIfTheHostConfiguresNothing(Backend backend) throws Exception {
        Map<String, String> levels = levelsOfTheEngine(classPath(backend), List.of());
        assertThat(levels.values()).isSubsetOf("WARN", "ERROR");
    }

    /** The configurations name org.kie from DEBUG on, and org.drools.core.phreak from TRACE on. */
    @ParameterizedTest
    @EnumSource
    void onlyWhatTheHostNamesIsEnabledBelowWarnIfTheHostLogsEverything(Backend backend) throws Exception {
        // The runner of Quarkus brings a configuration of its own.
        List<String> classPath = without("quarkus-bootstrap-runner", classPath(backend));
        Map<String, String> levels = levelsOfTheEngine(classPath, backend.configured);
        assertThat(levels).allSatisfy((name, level) -> assertThat(level).isEqualTo(expected(name)));
        assertThat(levels.values()).contains("TRACE", "DEBUG", "WARN");
    }

    private static String expected(String logger) {
        if (logger.startsWith("org.kie")) {
            return "DEBUG";
        }
        return logger.startsWith("org.drools.core.phreak") ? "TRACE" : "WARN";
    }

    /** As a host does that is asked for more of its log while it runs. */
    @Test
    void noLoggerOfTheEngineIsEnabledBelowWarnIfTheRootIsLoweredAfterTheRulesWereMade() throws Exception {
        Map<String, String> levels = levelsOfTheEngine(
                classPath(Backend.JUL),
                List.of(
                        "-Djava.util.logging.config.file=" + CONFIGURATIONS + "/jul-warning.properties",
                        "-D" + LoggersAfterADecision.LOWERS_ROOT + "=true"));
        assertThat(levels.values()).containsOnly("WARN");
    }

    /** SLF4J's simple logger has no levels that a program can set. */
    @Test
    void oneWarningTellsThatLevelsBelowWarnCannotBeChanged() throws Exception {
        runHost(classPathWith("simple"), List.of("-Dorg.slf4j.simpleLogger.defaultLogLevel=debug"));
        assertThat(log())
                .containsOnlyOnce("org.drools and org.kie log below WARN, which makes decisions several times slower."
                        + " Set both to WARN in the configuration of your logging:"
                        + " mips-pi cannot set levels of org.slf4j.simple.SimpleLoggerFactory");
    }

    /** The least level that is enabled of each logger of the engine, after a decision. */
    private Map<String, String> levelsOfTheEngine(List<String> classPath, List<String> options) throws Exception {
        runHost(classPath, options);
        Map<String, String> levels = new TreeMap<>();
        for (String line : Files.readAllLines(folder.resolve("loggers"))) {
            String[] nameAndLevel = line.split(" ");
            if (nameAndLevel[0].startsWith("org.drools.") || nameAndLevel[0].startsWith("org.kie.")) {
                levels.put(nameAndLevel[0], nameAndLevel[1]);
            }
        }
        assertThat(levels).hasSizeGreaterThan(20);
        return levels;
    }

    private void runHost(List<String> classPath, List<String> options) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(options);
        command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath)));
        command.addAll(List.of(
                LoggersAfterADecision.class.getName(),
                "examples/individual-2026.json",
                folder.resolve("loggers").toString()));
        Process host = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        try {
            assertThat(host.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            host.destroyForcibly();
        }
        assertThat(host.exitValue()).as(log()).isZero();
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }

    private static List<String> classPath(Backend backend) throws IOException {
        return backend == Backend.JBOSS ? own() : classPathWith(backend.name().toLowerCase(Locale.ROOT));
    }

    private static List<String> own() {
        return List.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .split(File.pathSeparator));
    }

    /** The class path of the tests, with these jars instead of JBoss LogManager. */
    private static List<String> classPathWith(String backend) throws IOException {
        List<String> classPath = new ArrayList<>(without("slf4j-jboss-logmanager", without("jboss-logmanager", own())));
        try (Stream<Path> jars = Files.list(BACKENDS.resolve(backend))) {
            jars.map(Path::toString).forEach(classPath::add);
        }
        return classPath;
    }

    private static List<String> without(String jar, List<String> classPath) {
        return classPath.stream()
                .filter(entry -> !Path.of(entry).getFileName().toString().startsWith(jar + '-'))
                .toList();
    }
}
