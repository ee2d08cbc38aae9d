package org.mipspi.api.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged program with less memory than it needs, in the heap and outside of it. */
@Timeout(120)
class OutOfMemoryIT {

    private static final int EXIT_CODE = 3;
    private static final int CALLS = 200;

    /** Takes more than 10 MB while it is read, and a request that is alone is always served. */
    private static final String LARGE =
            "{\"entityType\":\"group\",\"performanceYear\":2026,\"x\":[" + "{\"a\":\"\"},".repeat(49_000) + "0]}";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"-Xmx24m", "-XX:MaxDirectMemorySize=300k"})
    void aProgramThatIsOutOfMemoryEnds(String memory) throws Exception {
        try (ServedProgram service = ServedProgram.starting(folder, memory)) {
            for (int i = 0; i < CALLS && service.exitCode(Duration.ofMillis(100)) == null; i++) {
                call(service);
            }
            assertThat(service.exitCode(Duration.ofSeconds(10))).isEqualTo(EXIT_CODE);
        }
    }

    private static void call(ServedProgram service) throws InterruptedException {
        try {
            service.decide(LARGE);
            service.get("/v1/rules");
        } catch (IOException e) {
            // It is not yet there, or has ended.
        }
    }
}
