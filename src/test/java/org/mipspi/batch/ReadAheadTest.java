package org.mipspi.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReadAheadTest {

    private static final int CAPACITY = 100_000;
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(50);

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }

    /** Gives the bytes in pieces of many sizes, and counts down when the end was reached. */
    private static InputStream inPieces(byte[] bytes, CountDownLatch end) {
        return new ByteArrayInputStream(bytes) {
            private int piece = 1;

            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                piece = piece * 3 % 70_001;
                int read = super.read(into, offset, Math.min(length, piece));
                if (read < 0) {
                    end.countDown();
                }
                return read;
            }
        };
    }

    private static Runnable never() {
        return () -> {
            throw new AssertionError("nobody abandoned anything");
        };
    }

    @Test
    void everythingArrivesInItsOrder() throws IOException {
        byte[] sent = bytes(3_000_000);
        try (ReadAhead in = new ReadAhead(inPieces(sent, new CountDownLatch(1)), CAPACITY, LONG, () -> 0, never())) {
            ByteArrayOutputStream arrived = new ByteArrayOutputStream();
            byte[] piece = new byte[30_000];
            for (int read = in.read(piece, 7, 20_011); read >= 0; read = in.read(piece, 7, 20_011)) {
                arrived.write(piece, 7, read);
            }
            assertThat(arrived.toByteArray()).isEqualTo(sent);
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void theSourceIsReadToItsEndBeforeAnythingIsTakenUpToTheCapacity() throws Exception {
        byte[] sent = bytes(CAPACITY);
        CountDownLatch end = new CountDownLatch(1);
        try (ReadAhead in = new ReadAhead(inPieces(sent, end), CAPACITY, LONG, () -> 0, never())) {
            assertThat(end.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(in.readAllBytes()).isEqualTo(sent);
        }
    }

    @Test
    void beyondTheCapacityTheRestIsDiscardedAndTheReaderIsToldAfterWhatWasKept() throws Exception {
        byte[] sent = bytes(30 * CAPACITY);
        CountDownLatch end = new CountDownLatch(1);
        try (ReadAhead in = new ReadAhead(inPieces(sent, end), CAPACITY, SHORT, sinceNow(), () -> {})) {
            assertThat(end.await(30, TimeUnit.SECONDS)).isTrue();
            byte[] kept = new byte[CAPACITY];
            int count = 0;
            while (count < CAPACITY / 2) {
                count += in.read(kept, count, CAPACITY - count);
            }
            assertThatThrownBy(() -> {
                        while (in.read() >= 0) {
                            // What was kept is taken to its end.
                        }
                    })
                    .isInstanceOf(ReadAhead.EndedEarly.class);
            assertThat(kept).startsWith(java.util.Arrays.copyOf(sent, count));
        }
    }

    @Test
    void aCallerThatSendsForEverAndReadsNothingIsAbandoned() throws Exception {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return '\n';
            }
        };
        CountDownLatch abandoned = new CountDownLatch(1);
        try (ReadAhead in = new ReadAhead(endless, CAPACITY, SHORT, sinceNow(), abandoned::countDown)) {
            assertThat(abandoned.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void anErrorOfTheSourceComesAfterWhatWasReadBefore() throws IOException {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line broke");
            }
        };
        InputStream source =
                new SequenceInputStream(new ByteArrayInputStream("ab".getBytes(StandardCharsets.UTF_8)), broken);
        try (ReadAhead in = new ReadAhead(source, CAPACITY, LONG, () -> 0, never())) {
            assertThat(in.read()).isEqualTo('a');
            assertThat(in.read()).isEqualTo('b');
            assertThatThrownBy(in::read).hasMessage("the line broke");
        }
    }

    @Test
    void aBatchWhoseAnswersAreNotReadyIsNotCutOff() throws Exception {
        byte[] sent = bytes(3 * CAPACITY);
        try (ReadAhead in = new ReadAhead(inPieces(sent, new CountDownLatch(1)), CAPACITY, SHORT, () -> 0, never())) {
            // Longer than the patience, but the caller has nothing to read.
            Thread.sleep(3 * SHORT.toMillis());
            assertThat(in.readAllBytes()).isEqualTo(sent);
        }
    }

    /** A caller that reads nothing from now on. */
    private static LongSupplier sinceNow() {
        long start = System.nanoTime();
        return () -> (System.nanoTime() - start) / 1_000_000;
    }
}
