package org.mipspi.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mipspi.formats.UnreadableDocument;
import org.mipspi.formats.qppjson.QppJsonReader;
import org.mipspi.formats.submission.ReadResult;
import org.mipspi.formats.submission.SubmissionReader;
import org.mipspi.rules.measures.MeasureFiles;
import org.mipspi.submissions.RandomLines.Kind;

/** A corpus contains what its arguments ask for. */
class CorpusTest {

    private static final int LINES = 3_000;
    private static final long SEED = 7;

    @Test
    void theSameSeedWritesTheSameBytesAndAnotherOneOthers() throws IOException {
        assertThat(written(SEED)).isEqualTo(written(SEED)).isNotEqualTo(written(SEED + 1));
    }

    @Test
    void theProductMakesOfEachLineWhatTheCorpusMeantItToBe() {
        RandomLines lines = new RandomLines(SEED, 300, 0);
        Map<Kind, Integer> seen = new EnumMap<>(Kind.class);
        for (int i = 0; i < LINES; i++) {
            seen.merge(kind(lines.next()), 1, Integer::sum);
        }
        assertThat(seen).isEqualTo(lines.counts()).containsOnlyKeys(Kind.values());
    }

    @Test
    void withoutFaultyLinesEveryLineIsADifferentSubmissionOfTheYear() throws UnreadableDocument {
        RandomLines lines = new RandomLines(SEED, 0, 2025);
        Set<String> distinct = new HashSet<>();
        long bytes = 0;
        for (int i = 0; i < LINES; i++) {
            byte[] line = lines.next();
            ReadResult.Accepted accepted =
                    (ReadResult.Accepted) SubmissionReader.read(QppJsonReader.read(line), MeasureFiles.builtIn());
            assertThat(accepted.submission().performanceYear()).isEqualTo(2025);
            distinct.add(new String(line));
            bytes += line.length;
        }
        assertThat(distinct).hasSize(LINES);
        assertThat(bytes / LINES).isBetween(700L, 1_400L);
    }

    private static byte[] written(long seed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Corpus(200, seed, 100, 0).write(out);
        return out.toByteArray();
    }

    private static Kind kind(byte[] line) {
        if (new String(line).isBlank()) {
            return Kind.BLANK;
        }
        if (line.length > QppJsonReader.MAX_BYTES) {
            return Kind.TOO_LARGE;
        }
        try {
            return SubmissionReader.read(QppJsonReader.read(line), MeasureFiles.builtIn())
                            instanceof ReadResult.Accepted
                    ? Kind.ACCEPTABLE
                    : Kind.REFUSED;
        } catch (UnreadableDocument e) {
            return Kind.UNREADABLE;
        }
    }
}
