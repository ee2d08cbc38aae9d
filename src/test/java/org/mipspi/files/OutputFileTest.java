package org.mipspi.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFileTest {

    private static final byte[] TEXT = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private Path link(String name, Path target) throws IOException {
        return Files.createSymbolicLink(folder.resolve(name), target);
    }

    @Test
    void aLinkStandsForTheFileThatItNames() throws IOException {
        Path real = Files.writeString(folder.resolve("real"), "old and longer");
        Path link = link("link", link("second", Path.of("real")));
        OutputFile.replace(link, TEXT);
        assertThat(link).isSymbolicLink();
        assertThat(real).hasContent("new");
        try (OutputStream out = OutputFile.open(link)) {
            out.write('x');
        }
        assertThat(link).isSymbolicLink();
        assertThat(real).hasContent("x");
        assertThat(folder.resolve("real.partial")).doesNotExist();
    }

    @Test
    void aLinkToAFileThatDoesNotExistYetCreatesIt() throws IOException {
        OutputFile.replace(link("link", folder.resolve("later")), TEXT);
        assertThat(folder.resolve("later")).hasContent("new");
    }

    @Test
    void aChainOfLinksThatDoesNotEndIsRefused() throws IOException {
        Path loop = link("one", folder.resolve("two"));
        link("two", loop);
        assertThatThrownBy(() -> OutputFile.replace(loop, TEXT)).hasMessageContaining("is not a regular file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/null", "/dev/stdout", "/proc/self/fd/1", "/dev/fd/1"})
    void aDeviceOrAnOpenFileOfAProcessIsRefused(String name) throws IOException {
        Path device = Path.of(name);
        assumeTrue(Files.exists(device), name + " does not exist on this system");
        assertThat(OutputFile.fault(device)).contains(name + " is not a regular file", "standard output", "-");
        Path link = link("link", device);
        assertThatThrownBy(() -> OutputFile.open(link)).hasMessageContaining("is not a regular file");
        assertThatThrownBy(() -> OutputFile.replace(link, TEXT)).hasMessageContaining("is not a regular file");
    }

    @Test
    void aPipeIsRefusedWithoutWaitingForItsReader() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "mkfifo is not available");
        assertThat(OutputFile.fault(pipe)).contains("is not a regular file");
    }

    @Test
    void aFolderOrAFileInAMissingFolderIsRefused() throws IOException {
        assertThat(OutputFile.fault(folder)).contains("is a folder");
        assertThat(OutputFile.fault(folder.resolve("nowhere/file"))).contains("no such folder");
        assertThat(OutputFile.fault(folder.resolve("file"))).isNull();
        assertThat(OutputFile.fault(null)).isNull();
    }
}
