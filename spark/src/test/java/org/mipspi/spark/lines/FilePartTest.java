package org.mipspi.spark.lines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilePartTest {

    private static final Configuration HADOOP = new Configuration();

    @TempDir
    private Path folder;

    private FilePart whole(Path file) throws Unusable {
        return FilePart.whole(InputFile.of(List.of(file.toString()), HADOOP).get(0));
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void aFileThatHasChangedOrIsGoneIsRefused() throws Exception {
        Path file = write("in.ndjson", "{}\n".getBytes(UTF_8));
        FilePart part = whole(file);
        Files.writeString(file, "{}\n{}\n");
        assertThatThrownBy(() -> part.open(HADOOP))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("in.ndjson has changed since this job began. Run it again");
        Files.delete(file);
        assertThatThrownBy(() -> part.open(HADOOP)).isInstanceOf(Unusable.class).hasMessageContaining("in.ndjson");
    }

    @Test
    void aGzipFileThatIsNoneOrIsDamagedIsNamed() throws Exception {
        FilePart plain = whole(write("plain.gz", "{}\n".getBytes(UTF_8)));
        assertThatThrownBy(() -> plain.open(HADOOP))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("plain.gz is not a gzip file");
        byte[] good = gzip("{}\n".repeat(1_000));
        FilePart cut = whole(write("cut.gz", Arrays.copyOf(good, good.length - 9)));
        try (InputStream in = cut.open(HADOOP)) {
            assertThatThrownBy(in::readAllBytes)
                    .isInstanceOf(Unusable.class)
                    .hasMessageContaining("cut.gz: the input is incomplete");
        }
        FilePart empty = whole(write("empty.gz", new byte[0]));
        assertThatThrownBy(() -> empty.open(HADOOP))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("empty.gz: ");
    }

    @Test
    void aPartIsReadByteByByteAsInBlocks() throws Exception {
        byte[] text = "{}\né\n".getBytes(UTF_8);
        InputFile plain = whole(write("in.ndjson", text)).file();
        FilePart part = new FilePart(plain, 3, 5, 1);
        assertThat(inBlocks(part)).isEqualTo("é".getBytes(UTF_8));
        assertThat(byteByByte(part)).isEqualTo("é".getBytes(UTF_8));
        try (InputStream in = part.open(HADOOP)) {
            assertThat(in.skip(9)).isEqualTo(2);
        }
        FilePart compressed = whole(write("in.gz", gzip("{}\né\n")));
        assertThat(inBlocks(compressed)).isEqualTo(text);
        assertThat(byteByByte(compressed)).isEqualTo(text);
    }

    private static byte[] inBlocks(FilePart part) throws IOException {
        try (InputStream in = part.open(HADOOP)) {
            return in.readAllBytes();
        }
    }

    private static byte[] byteByByte(FilePart part) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream in = part.open(HADOOP)) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                bytes.write(b);
            }
        }
        return bytes.toByteArray();
    }
}
