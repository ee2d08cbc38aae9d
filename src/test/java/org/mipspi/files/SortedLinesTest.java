package org.mipspi.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SortedLinesTest {

    @TempDir
    Path folder;

    @Test
    void linesComeInOrderAndNothingIsLeft() throws IOException {
        try (SortedLines lines = new SortedLines(folder)) {
            for (String line : List.of("b\t2", "a\t\u00e9", "b\t1", "a\t\u00e9", "B")) {
                lines.add(line);
            }
            try (BufferedReader sorted = lines.inOrder()) {
                assertThat(sorted.lines()).containsExactly("B", "a\t\u00e9", "a\t\u00e9", "b\t1", "b\t2");
            }
        }
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void noLinesAreNoLines() throws IOException {
        try (SortedLines lines = new SortedLines(folder);
                BufferedReader sorted = lines.inOrder()) {
            assertThat(sorted.lines()).isEmpty();
        }
    }

    @Test
    void nothingIsLeftIfWritingIsEnded() throws IOException {
        SortedLines lines = new SortedLines(folder, () -> {
            throw new IllegalStateException("the time is over");
        });
        lines.add("a");
        assertThatThrownBy(lines::close).hasMessage("the time is over");
        assertThat(folder).isEmptyDirectory();
    }
}
