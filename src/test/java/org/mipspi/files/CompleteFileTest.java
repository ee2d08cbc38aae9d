package org.mipspi.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompleteFileTest {

    @TempDir
    Path folder;

    @Test
    void theFileAppearsWhenItIsComplete() throws IOException {
        Path named = folder.resolve("account");
        try (CompleteFile file = new CompleteFile(named)) {
            file.content().write('a');
            assertThat(named).doesNotExist();
            file.complete();
        }
        assertThat(folder).isDirectoryContaining(named::equals);
        assertThat(named).hasContent("a");
    }

    @Test
    void nothingIsLeftOfAFileThatCannotBeWrittenToItsEnd() throws IOException {
        CompleteFile file = new CompleteFile(
                folder.resolve("account"), partial -> new FilterOutputStream(Files.newOutputStream(partial)) {

                    @Override
                    public void close() throws IOException {
                        super.close();
                        throw new IOException("no space left");
                    }
                });
        assertThatIOException().isThrownBy(file::close).withMessage("no space left");
        assertThat(folder).isEmptyDirectory();
    }
}
