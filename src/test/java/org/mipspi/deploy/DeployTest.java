package org.mipspi.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The files in {@code deploy/} agree with the program. */
class DeployTest {

    private static final Path UNIT = Path.of("deploy/mips-pi.service");
    private static final Path IMAGE = Path.of("deploy/Containerfile");
    private static final Path MANIFEST = Path.of("deploy/kubernetes.yaml");

    private static Properties defaults() throws IOException {
        Properties defaults = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            defaults.load(file);
        }
        return defaults;
    }

    /** The most time between SIGTERM and the end of the process. */
    private static Duration goingDown() throws IOException {
        return List.of("quarkus.shutdown.delay", "quarkus.shutdown.timeout").stream()
                .map(defaults()::getProperty)
                .map(time -> Duration.parse("PT" + time))
                .reduce(Duration.ZERO, Duration::plus);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> manifest(String kind) throws IOException {
        return StreamSupport.stream(
                        new Yaml().loadAll(Files.readString(MANIFEST)).spliterator(), false)
                .map(document -> (Map<String, Object>) document)
                .filter(document -> document.get("kind").equals(kind))
                .findFirst()
                .orElseThrow();
    }

    /** A value inside nested maps and lists. */
    private static Object at(Object value, Object... path) {
        Object found = value;
        for (Object step : path) {
            found = step instanceof Integer index ? ((List<?>) found).get(index) : ((Map<?, ?>) found).get(step);
        }
        return found;
    }

    private static Object container(Object... path) throws IOException {
        return at(at(manifest("Deployment"), "spec", "template", "spec", "containers", 0), path);
    }

    @Test
    void theServiceHasTimeToAnswerWhatItAccepted() throws IOException {
        MatchResult stop = Pattern.compile("(?m)^TimeoutStopSec=(\\d+)$")
                .matcher(Files.readString(UNIT))
                .results()
                .findFirst()
                .orElseThrow();
        assertThat(Duration.ofSeconds(Long.parseLong(stop.group(1)))).isGreaterThan(goingDown());
        int grace = (Integer) at(manifest("Deployment"), "spec", "template", "spec", "terminationGracePeriodSeconds");
        assertThat(Duration.ofSeconds(grace)).isGreaterThan(goingDown());
    }

    @Test
    void probesAskTheHealthChecksAtTheDefaultPort() throws IOException {
        assertThat(container("ports", 0, "containerPort"))
                .hasToString(defaults().getProperty("quarkus.http.port"));
        assertThat(container("startupProbe", "httpGet", "path")).isEqualTo("/q/health/live");
        assertThat(container("livenessProbe", "httpGet", "path")).isEqualTo("/q/health/live");
        assertThat(container("readinessProbe", "httpGet", "path")).isEqualTo("/q/health/ready");
        assertThat(at(manifest("Service"), "spec", "ports", 0, "targetPort")).isEqualTo(container("ports", 0, "name"));
        assertThat(Files.readString(IMAGE)).contains("EXPOSE " + defaults().getProperty("quarkus.http.port"));
    }

    @Test
    void anInstanceMayDoNoMoreThanItNeeds() throws IOException {
        assertThat(container("securityContext", "readOnlyRootFilesystem")).isEqualTo(true);
        assertThat(container("securityContext", "allowPrivilegeEscalation")).isEqualTo(false);
        assertThat(container("resources", "limits", "memory")).isEqualTo("1Gi");
        assertThat(Files.readString(UNIT))
                .contains(
                        "\nDynamicUser=yes\n",
                        "\nProtectSystem=strict\n",
                        "\nMemoryMax=1G\n",
                        "\nRestart=on-failure\n");
    }
}
