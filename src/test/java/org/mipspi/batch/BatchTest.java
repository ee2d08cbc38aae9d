package org.mipspi.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mipspi.decision.DecisionService.Result;
import org.mipspi.formats.UnreadableDocument;
import org.mipspi.formats.qppjson.QppJsonReader;

/** Batches with a decider for tests, which rejects every line as unreadable and quotes it. */
@Timeout(60)
class BatchTest {

    private static Result echo(byte[] json) throws UnreadableDocument {
        throw new UnreadableDocument("<" + new String(json, StandardCharsets.UTF_8) + ">", 1, 1);
    }

    private static Batch batch(Batch.Decider decider) {
        return new Batch(decider, 3, BatchLimits.NONE);
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> run(Batch.Decider decider, InputStream in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Batch batch = batch(decider)) {
            batch.run("a test", in, out, count -> {});
        }
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** Line number and text of each answer. */
    private static List<String> numbersAndTexts(List<String> answers) {
        return answers.stream()
                .map(answer -> answer.replaceFirst(".*<(.*)>.*\"line\":(\\d+).*", "$2 $1"))
                .toList();
    }

    @Test
    void answersAreInTheOrderOfTheLinesHoweverLongEachTakes() throws IOException {
        String lines = IntStream.rangeClosed(1, 5_000).mapToObj(i -> i + "\n").collect(Collectors.joining());
        List<String> answers = run(
                json -> {
                    if (ThreadLocalRandom.current().nextInt(50) == 0) {
                        Thread.yield();
                    }
                    return echo(json);
                },
                text(lines));
        assertThat(numbersAndTexts(answers))
                .isEqualTo(IntStream.rangeClosed(1, 5_000)
                        .mapToObj(i -> i + " " + i)
                        .toList());
    }

    @Test
    void blankLinesAreCountedAndSkipped() throws IOException {
        assertThat(numbersAndTexts(run(BatchTest::echo, text("\na\n \t\r\n\nb\n\n"))))
                .containsExactly("2 a", "5 b");
    }

    @Test
    void theLastLineNeedsNoLineFeed() throws IOException {
        assertThat(numbersAndTexts(run(BatchTest::echo, text("a\nb")))).containsExactly("1 a", "2 b");
    }

    @Test
    void anEmptyInputGivesAnEmptyOutput() throws IOException {
        assertThat(run(BatchTest::echo, text(""))).isEmpty();
        assertThat(run(BatchTest::echo, text("\n\n"))).isEmpty();
    }

    @Test
    void aLineOfTheLargestSizeIsReadAndOneLongerIsAnsweredAsTooLarge() throws IOException {
        String largest = "x".repeat(QppJsonReader.MAX_BYTES);
        AtomicInteger length = new AtomicInteger();
        List<String> answers = run(
                json -> {
                    length.set(Math.max(length.get(), json.length));
                    throw new UnreadableDocument("<" + (char) json[0] + ">", 1, 1);
                },
                text(largest + "\n" + largest + "x\ny\n" + largest + "xx"));
        assertThat(length).hasValue(QppJsonReader.MAX_BYTES);
        assertThat(answers).hasSize(4);
        assertThat(answers.get(1)).contains("urn:mips-pi:problem:too-large", "\"status\":413", "\"line\":2");
        assertThat(numbersAndTexts(answers.subList(2, 3))).containsExactly("3 y");
        assertThat(answers.get(3)).contains("too-large", "\"line\":4");
    }

    @Test
    void anInternalErrorIsAnsweredInItsPlaceAndDoesNotEndTheRun() throws IOException {
        List<String> answers = run(
                json -> {
                    if (json[0] == 'b') {
                        throw new IllegalStateException("as a test has it");
                    }
                    return echo(json);
                },
                text("a\nb\nc\n"));
        assertThat(answers).hasSize(3);
        assertThat(answers.get(1)).contains("urn:mips-pi:problem:fault", "\"status\":500", "\"line\":2");
        assertThat(numbersAndTexts(List.of(answers.get(2)))).containsExactly("3 c");
    }

    @Test
    void anAnswerIsWrittenBeforeTheNextLineArrives() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        AtomicBoolean inTime = new AtomicBoolean();
        PipedOutputStream lines = new PipedOutputStream();
        PipedInputStream in = new PipedInputStream(lines);
        Thread caller = new Thread(() -> {
            try (lines) {
                lines.write("a\nhalf of ".getBytes(StandardCharsets.UTF_8));
                lines.flush();
                inTime.set(answered.await(30, TimeUnit.SECONDS));
                lines.write("b".getBytes(StandardCharsets.UTF_8));
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        caller.start();
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                if (size() > 0) {
                    answered.countDown();
                }
            }
        };
        try (Batch batch = batch(BatchTest::echo)) {
            batch.run("a test", in, out, count -> {});
        }
        assertThat(inTime).isTrue();
        assertThat(numbersAndTexts(out.toString(StandardCharsets.UTF_8).lines().toList()))
                .containsExactly("1 a", "2 half of b");
    }

    @Test
    void linesAreNotReadWhileAnswersAreNotConsumed() throws Exception {
        AtomicInteger decided = new AtomicInteger();
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch waiting = new CountDownLatch(1);
        OutputStream stalled = new OutputStream() {
            @Override
            public void write(int b) {
                throw new AssertionError("answers are written in blocks");
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                waiting.countDown();
                try {
                    taken.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
        };
        try (Batch batch = batch(json -> {
            decided.incrementAndGet();
            return echo(json);
        })) {
            Thread running = new Thread(() -> {
                try {
                    batch.run("a test", endless("line\n"), stalled, count -> {});
                } catch (IOException e) {
                    // The reader of the answers went away, in the end.
                }
            });
            running.start();
            waiting.await();
            int before;
            do {
                before = decided.get();
                Thread.sleep(200);
            } while (decided.get() > before);
            // Blocks of 64: one that is written, six that wait, one that does not fit in any more.
            assertThat(decided.get()).isBetween(64, 64 * 8);
            running.interrupt();
            running.join();
        }
    }

    @Test
    void workEndsIfTheAnswersCannotBeWritten() throws Exception {
        AtomicInteger decided = new AtomicInteger();
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("nobody reads");
            }
        };
        try (Batch batch = batch(json -> {
            decided.incrementAndGet();
            return echo(json);
        })) {
            assertThatThrownBy(() -> batch.run("a test", endless("line\n"), gone, count -> {}))
                    .isInstanceOf(IOException.class)
                    .hasMessage("nobody reads");
            Thread.sleep(200);
            int before = decided.get();
            Thread.sleep(200);
            assertThat(decided.get()).isEqualTo(before);
        }
    }

    @Test
    void linesBeforeAReadErrorAreAnswered() throws IOException {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line broke");
            }
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Batch batch = batch(BatchTest::echo)) {
            assertThatThrownBy(() ->
                            batch.run("a test", new SequenceInputStream(text("a\nb\n"), broken), out, count -> {}))
                    .hasMessage("the line broke");
        }
        assertThat(numbersAndTexts(out.toString(StandardCharsets.UTF_8).lines().toList()))
                .containsExactly("1 a", "2 b");
    }

    @Test
    void aBatchOverTheLineLimitEndsAndReportsTheLine() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Batch batch = new Batch(BatchTest::echo, 2, new BatchLimits(3, Duration.ofMinutes(1)))) {
            batch.run("a test", text("a\n\nb\nc\nd\n"), out, count -> {});
            List<String> answers = out.toString(StandardCharsets.UTF_8).lines().toList();
            assertThat(numbersAndTexts(answers.subList(0, 2))).containsExactly("1 a", "3 b");
            assertThat(answers.get(2)).contains("urn:mips-pi:problem:batch-limit", "\"line\":4");
            assertThat(answers).hasSize(3);
            out.reset();
            batch.run("a test", text("a\n\nb\n"), out, count -> {});
            assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("batch-limit");
        }
    }

    @Test
    void aBatchOverTheTimeLimitEndsAndReportsTheLine() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Batch batch = new Batch(BatchTest::echo, 2, new BatchLimits(Long.MAX_VALUE, Duration.ofSeconds(1)))) {
            batch.run("a test", endless("line\n"), out, count -> {});
        }
        List<String> answers = out.toString(StandardCharsets.UTF_8).lines().toList();
        String last = answers.get(answers.size() - 1);
        assertThat(last).contains("urn:mips-pi:problem:batch-limit", "\"line\":" + answers.size());
    }

    @Test
    void anEndlessLineIsNeverKeptInMemory() throws IOException {
        InputStream hundredMegabytes = new SequenceInputStream(Collections.enumeration(IntStream.range(0, 100)
                .mapToObj(i -> text("x".repeat(1_000_000)))
                .collect(Collectors.toCollection(ArrayList::new))));
        assertThat(run(BatchTest::echo, hundredMegabytes))
                .singleElement()
                .asString()
                .contains("too-large");
    }

    @Test
    void theTimeLimitAppliesToASlowReaderToo() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int offset, int length) {
                try {
                    Thread.sleep(100);
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
                super.write(bytes, offset, length);
            }
        };
        try (Batch batch = new Batch(BatchTest::echo, 2, new BatchLimits(Long.MAX_VALUE, Duration.ofMillis(500)))) {
            batch.run("a test", text("line\n".repeat(64 * 100)), out, count -> {});
        }
        List<String> answers = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(answers).hasSizeLessThan(64 * 50);
        assertThat(answers.get(answers.size() - 1)).contains("batch-limit", "\"line\":" + answers.size());
    }

    @Test
    void blankLinesCountTowardTheLimit() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Batch batch = new Batch(BatchTest::echo, 2, new BatchLimits(1_000, Duration.ofMinutes(1)))) {
            BatchTally tally =
                    batch.run("a test", endless("\n"), out, count -> {}).tally();
            assertThat(tally.blank()).isEqualTo(1_000);
        }
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .contains("batch-limit", "\"line\":1001");
    }

    @Test
    void onlyBlankLinesAreCountedAsBlank() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CountDownLatch never = new CountDownLatch(1);
        try (Batch batch = new Batch(
                json -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return echo(json);
                },
                2,
                new BatchLimits(Long.MAX_VALUE, Duration.ofMillis(300)))) {
            BatchTally tally = batch.run("a test", text("line\n".repeat(500)), out, count -> {})
                    .tally();
            assertThat(tally.answered()).isZero();
            assertThat(tally.blank()).isZero();
        }
    }

    @Test
    void anErrorWhileReadingEndsTheRunInsteadOfWaitingForIt() {
        InputStream broken = new InputStream() {
            @Override
            public int read() {
                throw new StackOverflowError("as a test has it");
            }
        };
        try (Batch batch = batch(BatchTest::echo)) {
            assertThatThrownBy(() -> batch.run("a test", broken, OutputStream.nullOutputStream(), count -> {}))
                    .hasCauseInstanceOf(StackOverflowError.class);
        }
    }

    @Test
    void closingEndsAnUnfinishedRun() throws Exception {
        CountDownLatch deciding = new CountDownLatch(1);
        Batch batch = batch(json -> {
            deciding.countDown();
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return echo(json);
        });
        CompletableFuture<Throwable> end = CompletableFuture.supplyAsync(() -> {
            try {
                batch.run("a test", endless("line\n"), OutputStream.nullOutputStream(), count -> {});
                return null;
            } catch (IOException | IllegalStateException e) {
                return e;
            }
        });
        deciding.await();
        batch.close();
        assertThat(end.get(30, TimeUnit.SECONDS)).isNotNull();
    }

    private static String lastLine(ByteArrayOutputStream out) {
        List<String> answers = out.toString(StandardCharsets.UTF_8).lines().toList();
        return answers.get(answers.size() - 1);
    }

    @Test
    void theSummaryTellsThatEveryLineWasAnswered() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BatchTally tally = new BatchTally();
        try (Batch batch = batch(BatchTest::echo)) {
            batch.run("a test", text("a\n\nb\n"), out, Batch.LastLine.SUMMARY, tally);
        }
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(3);
        assertThat(lastLine(out))
                .startsWith("{\"end\":true,\"lines\":3,\"decided\":0,\"refused\":0,\"unreadable\":2,")
                .contains("\"blank\":1", "\"outcomes\":{\"SCORED\":0")
                .doesNotContain("next");
        assertThat(tally.unreadable()).isEqualTo(2);
    }

    @Test
    void theSummaryOfABatchOverALimitTellsTheLineToGoOnFrom() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Batch batch = new Batch(BatchTest::echo, 2, new BatchLimits(3, Duration.ofMinutes(1)))) {
            batch.run("a test", text("a\n\nb\nc\n"), out, Batch.LastLine.SUMMARY, new BatchTally());
        }
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(3);
        assertThat(lastLine(out))
                .startsWith("{\"end\":false,\"lines\":3,\"next\":4,\"reason\":\"LINES\","
                        + "\"type\":\"urn:mips-pi:problem:batch-limit\",")
                .contains("\"status\":413", "more than 3 lines", "Lines from 4 on", "\"unreadable\":2");
    }

    @Test
    void aStoppedBatchEndsSoonAndTellsTheLineToGoOnFrom() throws Exception {
        for (Batch.LastLine last : Batch.LastLine.values()) {
            CountDownLatch answered = new CountDownLatch(1);
            ByteArrayOutputStream out = new ByteArrayOutputStream() {
                @Override
                public void flush() {
                    answered.countDown();
                }
            };
            PipedOutputStream lines = new PipedOutputStream();
            AtomicBoolean stopping = new AtomicBoolean();
            try (Batch batch = new Batch(BatchTest::echo, 3, BatchLimits.NONE, stopping::get);
                    PipedInputStream in = new PipedInputStream(lines)) {
                CompletableFuture<BatchEnd> end = CompletableFuture.supplyAsync(() -> {
                    try {
                        // Runs that decide in another way stop too.
                        return batch.deciding(BatchTest::echo).run("a test", in, out, last, new BatchTally());
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                });
                lines.write("a\n\nb\n".getBytes(StandardCharsets.UTF_8));
                lines.flush();
                answered.await();
                // The caller sends nothing more, and does not end.
                stopping.set(true);
                assertThat(end.get(30, TimeUnit.SECONDS).reason()).isEqualTo(BatchEnd.Reason.GOING_DOWN);
                long next = end.get().next();
                assertThat(next).isBetween(2L, 4L);
                assertThat(lastLine(out))
                        .contains("urn:mips-pi:problem:going-down", "\"status\":503", "Lines from " + next + " on");
                assertThat(lastLine(out))
                        .contains(
                                last == Batch.LastLine.ANSWER
                                        ? "\"line\":" + next
                                        : "\"next\":" + next + ",\"reason\":\"GOING_DOWN\"");
            }
        }
    }

    @Test
    void longLinesAreNotAllDecidedAtOnce() throws Exception {
        int most = 2 * 1024 * 1024;
        LongLines limit = new LongLines(most);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger highest = new AtomicInteger();
        List<Thread> threads = IntStream.range(0, 16)
                .mapToObj(i -> new Thread(() -> {
                    int bytes = 200_000 + 50_000 * i;
                    try {
                        int reserved = limit.reserve(bytes);
                        highest.accumulateAndGet(now.addAndGet(bytes), Math::max);
                        Thread.sleep(5);
                        now.addAndGet(-bytes);
                        limit.release(reserved);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(highest.get()).isBetween(200_000, most);
        // Everything was released, and a block beyond the limit waits for all of it instead of for ever.
        assertThat(limit.reserve(Integer.MAX_VALUE)).isEqualTo(most);
        assertThat(limit.reserve(LongLines.SHORT)).isZero();
    }

    private static InputStream endless(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return new InputStream() {
            private int next;

            @Override
            public int read() {
                byte b = bytes[next];
                next = (next + 1) % bytes.length;
                return b;
            }

            @Override
            public int available() {
                return bytes.length;
            }
        };
    }
}
