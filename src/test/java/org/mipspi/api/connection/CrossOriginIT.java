package org.mipspi.api.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Web pages of other origins, which may call the service only if it is configured so. */
@Timeout(120)
class CrossOriginIT {

    private static final String PREFLIGHT =
            "OPTIONS /v1/decisions HTTP/1.1\r\nHost: a\r\nOrigin: https://ehr.example.com\r\n"
                    + "Access-Control-Request-Method: POST\r\nAccess-Control-Request-Headers: content-type\r\n"
                    + "Connection: close\r\n\r\n";

    private static final String WRONG =
            "GET /v1/rules?yaer=2026 HTTP/1.1\r\nHost: a\r\nOrigin: https://ehr.example.com\r\n"
                    + "Connection: close\r\n\r\n";

    @TempDir
    private Path folder;

    @Test
    void aPageMayCallTheServiceIfItsOriginIsAllowedAndReadsErrorsToo() throws Exception {
        try (ServedProgram service = new ServedProgram(
                folder, "-Dquarkus.http.cors.enabled=true", "-Dquarkus.http.cors.origins=https://ehr.example.com")) {
            assertThat(service.send(PREFLIGHT).toLowerCase())
                    .startsWith("http/1.1 200")
                    .contains(
                            "access-control-allow-origin: https://ehr.example.com",
                            "access-control-allow-methods: post");
            assertThat(service.send(WRONG).toLowerCase())
                    .startsWith("http/1.1 400")
                    .contains("access-control-allow-origin: https://ehr.example.com");
        }
    }

    @Test
    void withoutConfigurationNoPageMay() throws Exception {
        try (ServedProgram service = new ServedProgram(folder)) {
            assertThat(service.send(PREFLIGHT).toLowerCase())
                    .startsWith("http/1.1 204")
                    .contains("allow: post, options")
                    .doesNotContain("access-control");
        }
    }
}
