package org.mipspi.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mipspi.files.RecordFiles.RecordFile;
import org.mipspi.files.zip.UnusableFiles;

class RecordFilesTest {

    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;

    @TempDir
    Path folder;

    private Path zip(String... names) throws IOException {
        Path file = folder.resolve("records.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static void readAll(RecordFiles files) throws IOException {
        for (RecordFile file : files.files()) {
            try (InputStream content = file.open()) {
                content.transferTo(java.io.OutputStream.nullOutputStream());
            }
        }
    }

    @Test
    void filesThatSystemsAddToAZipAreLeftOutAndNoOthers() throws IOException {
        try (RecordFiles files =
                RecordFiles.of(zip("a.csv", ".DS_Store", "__MACOSX/b.csv", ".git/c.csv", "./d.csv", "../e.csv"))) {
            assertThat(files.files()).extracting(RecordFile::name).containsExactly("../e.csv", "./d.csv", "a.csv");
        }
    }

    @Test
    void filesCanBeKnownByOtherNamesThanTheyHaveOnDisk() throws IOException {
        Path file = Files.writeString(folder.resolve("part-1"), "x");
        try (RecordFiles files = RecordFiles.of(Map.of("../visits.csv", file), ReadingBound.none())) {
            assertThat(files.files()).extracting(RecordFile::name).containsExactly("../visits.csv");
            assertThat(files.bytes()).isOne();
        }
    }

    @Test
    void theBytesOfAllFilesAreBoundedAfterDecompression() throws IOException {
        Path compressed = folder.resolve("b.csv.gz");
        try (GZIPOutputStream gzip = new GZIPOutputStream(Files.newOutputStream(compressed))) {
            gzip.write(new byte[60_000]);
        }
        Files.write(folder.resolve("a.csv"), new byte[40_000]);
        try (RecordFiles files = RecordFiles.of(folder, new ReadingBound(100_000, () -> {}))) {
            readAll(files);
            // Once more is not more.
            readAll(files);
        }
        try (RecordFiles files = RecordFiles.of(folder, new ReadingBound(99_999, () -> {}))) {
            assertThatThrownBy(() -> readAll(files))
                    .isInstanceOfSatisfying(ReadingBound.TooLarge.class, e -> assertThat(e.most())
                            .isEqualTo(99_999));
        }
    }

    @Test
    void aZipThatStatesThatItIsTooLargeIsNotReadAtAll() throws IOException {
        Path zip = zip("four", "five5");
        RecordFiles.of(zip, new ReadingBound(9, () -> {})).close();
        assertThatThrownBy(() -> RecordFiles.of(zip, new ReadingBound(8, () -> {})))
                .isInstanceOf(ReadingBound.TooLarge.class);
    }

    @Test
    void readingEndsWhenItMustNotGoOn() throws IOException {
        Files.write(folder.resolve("a.csv"), new byte[10]);
        ReadingBound bound = new ReadingBound(1_000, () -> {
            throw new IllegalStateException("over");
        });
        try (RecordFiles files = RecordFiles.of(folder, bound)) {
            assertThatThrownBy(() -> readAll(files)).hasMessage("over");
        }
    }

    // A directory that would fill the memory

    private static ByteBuffer end(int entries, int bytes) {
        return ByteBuffer.allocate(22)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0, END)
                .putShort(10, (short) entries)
                .putInt(12, bytes);
    }

    private Path file(ByteBuffer... parts) throws IOException {
        Path file = folder.resolve("hostile.zip");
        List<byte[]> all = new ArrayList<>(List.of("PK".getBytes(StandardCharsets.US_ASCII)));
        for (ByteBuffer part : parts) {
            all.add(part.array());
        }
        try (var out = Files.newOutputStream(file)) {
            for (byte[] part : all) {
                out.write(part);
            }
        }
        return file;
    }

    @Test
    void aZipWhoseDirectoryIsLargeIsRefusedBeforeItIsRead() throws IOException {
        Path hostile = file(end(1, 17 * 1024 * 1024));
        assertThatThrownBy(() -> RecordFiles.of(hostile))
                .isInstanceOf(UnusableFiles.class)
                .hasMessageContaining("the limits");
    }

    @Test
    void aZipWhoseDirectoryIsLargeInTheLongerFormIsRefusedBeforeItIsRead() throws IOException {
        ByteBuffer longer = ByteBuffer.allocate(56)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0, END_64)
                .putLong(32, 500_000_000L)
                .putLong(40, 1_000L);
        ByteBuffer locator = ByteBuffer.allocate(20)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0, LOCATOR_64)
                .putLong(8, 2);
        Path hostile = file(longer, locator, end(0xffff, 0));
        assertThatThrownBy(() -> RecordFiles.of(hostile))
                .isInstanceOf(UnusableFiles.class)
                .hasMessageContaining("the limits");
    }

    @Test
    void aLargeDirectoryBeforeACommentIsRefusedToo() throws IOException {
        ByteBuffer comment = ByteBuffer.allocate(3_000);
        Path hostile = file(end(1, 17 * 1024 * 1024), comment);
        assertThatThrownBy(() -> RecordFiles.of(hostile)).hasMessageContaining("the limits");
    }

    private static List<String> names(Path input) throws IOException {
        try (RecordFiles files = RecordFiles.of(input)) {
            return files.files().stream().map(RecordFile::name).toList();
        }
    }

    @Test
    void linksAreFollowedAndThoseThatLeadBackUpArePassedOver() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("b.csv"), "b");
        Path input = Files.createDirectory(folder.resolve("input"));
        Files.writeString(input.resolve("a.csv"), "a");
        Files.createSymbolicLink(input.resolve("linked"), elsewhere);
        Files.createSymbolicLink(input.resolve("c.csv"), elsewhere.resolve("b.csv"));
        Files.createSymbolicLink(input.resolve("up"), input);
        Files.createSymbolicLink(input.resolve(".hidden"), elsewhere);
        assertThat(names(input)).containsExactly("a.csv", "c.csv", "linked/b.csv");
        assertThat(names(Files.createSymbolicLink(folder.resolve("link"), input)))
                .containsExactly("a.csv", "c.csv", "linked/b.csv");
    }

    @Test
    void aLinkToWhatIsNotThereIsToldAndNeverPassedOver() throws IOException {
        Path input = Files.createDirectory(folder.resolve("input"));
        Files.createSymbolicLink(input.resolve("gone.csv"), folder.resolve("gone"));
        assertThatThrownBy(() -> names(input))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("gone.csv is a link to what is not there");
    }

    @Test
    void foldersThatLinksMultiplyHaveABound() throws IOException {
        Path input = Files.createDirectory(folder.resolve("input"));
        for (int i = 0; i < 20; i++) {
            Path step = Files.createDirectory(folder.resolve("step" + i));
            Path from = i == 0 ? input : folder.resolve("step" + (i - 1));
            Files.createSymbolicLink(from.resolve("one"), step);
            Files.createSymbolicLink(from.resolve("other"), step);
        }
        assertThatThrownBy(() -> names(input)).isInstanceOf(IOException.class).hasMessageContaining("folders");
    }
}
