package org.mipspi.spark.lines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mipspi.files.LineReader;
import org.mipspi.formats.qppjson.QppJsonReader;

class LineCountTest {

    @Test
    void countsWhatTheReaderOfBatchReadsWhereverTheTextIsCut() throws IOException {
        Random random = new Random(15);
        for (int run = 0; run < 2_000; run++) {
            byte[] text = random.ints(random.nextInt(40), 0, 5)
                    .mapToObj(i -> String.valueOf("\n\nx\r ".charAt(i)))
                    .reduce("", String::concat)
                    .getBytes(UTF_8);

            assertMatchesTheReader(text, random.nextInt(text.length + 1), random.nextInt(text.length + 1));
        }
    }

    @Test
    void aLineOfSpacesThatIsTooLongIsNotBlank() throws IOException {
        byte[] text = new byte[2 * QppJsonReader.MAX_BYTES + 3];
        Arrays.fill(text, (byte) ' ');
        text[QppJsonReader.MAX_BYTES] = '\n';

        assertMatchesTheReader(text, 7, QppJsonReader.MAX_BYTES + 9);
        assertThat(count(text).blankLines()).isEqualTo(1);
        assertThat(count(text).lines()).isEqualTo(2);
    }

    private static void assertMatchesTheReader(byte[] text, int cut, int otherCut) throws IOException {
        int a = Math.min(cut, otherCut);
        int b = Math.max(cut, otherCut);
        LineCount left = count(Arrays.copyOfRange(text, 0, a));
        LineCount middle = count(Arrays.copyOfRange(text, a, b));
        LineCount right = count(Arrays.copyOfRange(text, b, text.length));
        LineReader reader = new LineReader(new ByteArrayInputStream(text), QppJsonReader.MAX_BYTES, Long.MAX_VALUE);
        while (reader.next() != null) {
            // Reads to the end.
        }

        LineCount whole = count(text);
        assertThat(left.and(middle).and(right)).isEqualTo(whole);
        assertThat(left.and(middle.and(right))).isEqualTo(whole);
        assertThat(LineCount.NONE.and(whole)).isEqualTo(whole);
        assertThat(whole.and(LineCount.NONE)).isEqualTo(whole);
        assertThat(whole.lines()).isEqualTo(reader.read());
        assertThat(whole.blankLines()).isEqualTo(reader.blank());
    }

    private static LineCount count(byte[] text) throws IOException {
        return LineCount.of(new ByteArrayInputStream(text));
    }
}
