package org.mipspi.api.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** When a count is ended, and when its files are deleted. */
class CountJobTest {

    private static final Duration LONG = Duration.ofDays(1);

    private final AtomicInteger freed = new AtomicInteger();

    private CountJob job() throws IOException {
        return new CountJob(LONG, () -> false, freed::incrementAndGet);
    }

    private Path answer(CountJob job) throws IOException {
        return Files.writeString(job.folder().resolve("answer"), "[]");
    }

    private static void assertStopped(ThrowingCallable goOn, CountEnd why) {
        assertThatThrownBy(goOn).isInstanceOfSatisfying(CountStopped.class, stopped -> assertThat(stopped.why())
                .isEqualTo(why));
    }

    @Test
    void aCountWhoseCallerWaitsGoesOn() throws IOException {
        CountJob job = job();
        job.goOn();
        job.end();
    }

    @Test
    void aCountEndsWhenItsCallerIsGone() throws IOException {
        CountJob job = job();
        job.requestIsOver();
        assertStopped(job::goOn, CountEnd.ABANDONED);
        job.end();
    }

    @Test
    void aCountEndsWhenTheServiceStops() throws IOException {
        CountJob job = new CountJob(LONG, () -> true, freed::incrementAndGet);
        assertStopped(job::goOn, CountEnd.GOING_DOWN);
        job.end();
    }

    @Test
    void aCountEndsWhenItsTimeIsOver() throws IOException {
        CountJob job = new CountJob(Duration.ofNanos(-1), () -> false, freed::incrementAndGet);
        assertStopped(job::goOn, CountEnd.TOO_LONG);
        job.end();
    }

    @Test
    void filesAreThereUntilTheAnswerIsSent() throws IOException {
        CountJob job = job();
        Path answer = answer(job);
        job.answerIsReady();
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        assertThat(job.folder()).exists();
        job.send(answer, sent);
        assertThat(sent).hasToString("[]");
        assertThat(job.folder()).doesNotExist();
        job.requestIsOver();
        assertThat(freed).hasValue(1);
    }

    @Test
    void filesOfACountThatFailsAreDeletedAtOnce() throws IOException {
        CountJob job = job();
        answer(job);
        job.end();
        assertThat(job.folder()).doesNotExist();
        assertThat(freed).hasValue(1);
    }

    @Test
    void filesThatAThreadWorksWithAreDeletedOnlyAfterwards() throws IOException {
        CountJob job = job();
        Path answer = answer(job);
        job.requestIsOver();
        assertThat(answer).exists();
        assertThat(freed).hasValue(0);
        job.answerIsReady();
        assertThat(job.folder()).doesNotExist();
        assertThat(freed).hasValue(1);
    }

    @Test
    void filesOfAnAnswerThatNobodyWaitsForAreDeletedAndNotSent() throws IOException {
        CountJob job = job();
        Path answer = answer(job);
        job.answerIsReady();
        job.requestIsOver();
        assertThat(job.folder()).doesNotExist();
        assertThatThrownBy(() -> job.send(answer, new ByteArrayOutputStream()))
                .isInstanceOf(ClosedChannelException.class);
        assertThat(freed).hasValue(1);
    }
}
