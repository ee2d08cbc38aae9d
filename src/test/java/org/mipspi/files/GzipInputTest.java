package org.mipspi.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.mipspi.files.GzipInput.DamagedGzip;

class GzipInputTest {

    private static final String FIRST = "a\nb\n";
    private static final String SECOND = "c\nd\n";

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String text(byte[] gzip) throws IOException {
        return new String(new GzipInput(new ByteArrayInputStream(gzip)).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void assertDamaged(byte[] gzip, String... told) {
        assertThatThrownBy(() -> text(gzip)).isInstanceOf(DamagedGzip.class).hasMessageContainingAll(told);
    }

    @Test
    void allMembersAreReadAsOneText() throws IOException {
        assertThat(text(join(gzip(FIRST), gzip(""), gzip(SECOND)))).isEqualTo(FIRST + SECOND);
    }

    @Test
    void aLongTextOfManyMembersIsRead() throws IOException {
        Random random = new Random(7);
        StringBuilder whole = new StringBuilder();
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        for (int i = 0; i < 50; i++) {
            String part = Long.toString(random.nextLong(), 36).repeat(random.nextInt(20_000));
            whole.append(part);
            gzip.writeBytes(gzip(part));
        }
        assertThat(text(gzip.toByteArray())).isEqualTo(whole.toString());
    }

    @Test
    void aHeaderWithAllItsOptionsIsRead() throws IOException {
        // Written by hand after RFC 1952: an extra field, a name, a comment and a checksum of the header.
        byte[] head = HexFormat.of().parseHex("1f8b081e0000000000ff" + "0300616263" + "6e00" + "6300");
        CRC32 checksum = new CRC32();
        checksum.update(head);
        byte[] sum = {(byte) checksum.getValue(), (byte) (checksum.getValue() >> 8)};
        byte[] plain = gzip(FIRST);
        byte[] rest = Arrays.copyOfRange(plain, 10, plain.length);
        assertThat(text(join(head, sum, rest))).isEqualTo(FIRST);
        sum[0]++;
        assertDamaged(join(head, sum, rest), "member 1", "checksum of its header");
    }

    @Test
    void whatFollowsAMemberAndIsNotAMemberIsTold() {
        String place = "gzip member 2, which begins at byte " + gzip(FIRST).length;
        String lost = "Lines from 3 on were not read";
        assertDamaged(join(gzip(FIRST), new byte[512], gzip(SECOND)), place, lost);
        assertDamaged(join(gzip(FIRST), new byte[512]), place, lost);
        assertDamaged(join(gzip(FIRST), "garbage".getBytes(StandardCharsets.UTF_8)), place, lost);
        for (int i = 0; i < 4; i++) {
            byte[] second = gzip(SECOND);
            second[i] ^= (byte) 0xf0;
            assertDamaged(join(gzip(FIRST), second), place, lost);
        }
    }

    @Test
    void aFileThatEndsAnywhereInsideAMemberIsIncomplete() {
        byte[] whole = join(gzip(FIRST), gzip(SECOND));
        for (int end = 0; end < whole.length; end++) {
            if (end != gzip(FIRST).length) {
                assertDamaged(Arrays.copyOf(whole, end), "the input is incomplete");
            }
        }
    }

    @Test
    void aChangedByteOfTheDataOrTheTrailerIsTold() {
        byte[] whole = join(gzip(FIRST), gzip(SECOND));
        for (int i = gzip(FIRST).length + 10; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 0x10;
            // The last byte of the data has bits that mean nothing.
            assertThat(catchThrowable(() -> assertThat(text(damaged)).isEqualTo(FIRST + SECOND)))
                    .as("byte %d", i)
                    .satisfiesAnyOf(end -> assertThat(end).isNull(), end -> assertThat(end)
                            .isInstanceOf(DamagedGzip.class));
        }
    }

    @Test
    void aFileThatDoesNotBeginAsGzipIsNotGzip() {
        assertThatThrownBy(() -> text(FIRST.getBytes(StandardCharsets.UTF_8))).isInstanceOf(GzipInput.NotGzip.class);
    }
}
