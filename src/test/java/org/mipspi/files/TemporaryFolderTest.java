package org.mipspi.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

class TemporaryFolderTest {

    @Test
    void onlyItsOwnerCanReadItAndNothingIsLeftOfIt() throws IOException {
        Path path;
        try (TemporaryFolder folder = new TemporaryFolder("mips-pi-test-")) {
            path = folder.path();
            assertThat(Files.getPosixFilePermissions(path)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
            Files.writeString(Files.createDirectory(path.resolve("inside")).resolve("file"), "p1");
        }
        assertThat(path).doesNotExist();
    }
}
