package org.mipspi.proof.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Work that does not end is abandoned; any other is as if it were done here. */
class TimeLimitTest {

    @Test
    void workThatDoesNotEndIsAbandoned() {
        AtomicBoolean ended = new AtomicBoolean();
        assertThatThrownBy(() -> TimeLimit.within(Duration.ofMillis(50), () -> {
                    while (!ended.get()) {
                        // As the rule engine, it does not look at interrupts.
                        Thread.onSpinWait();
                    }
                    return null;
                }))
                .isInstanceOf(TimeLimit.Exceeded.class)
                .hasMessageContaining("did not end within");
        ended.set(true);
    }

    @Test
    void resultsExceptionsAndErrorsPassThrough() throws TimeLimit.Exceeded {
        CountDownLatch done = new CountDownLatch(1);
        assertThat(TimeLimit.within(Duration.ofMinutes(1), () -> {
                    done.countDown();
                    return "result";
                }))
                .isEqualTo("result");
        assertThat(done.getCount()).isZero();
        assertThatThrownBy(() -> TimeLimit.within(Duration.ofMinutes(1), () -> {
                    throw new IllegalArgumentException("wrong");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("wrong");
        assertThatThrownBy(() -> TimeLimit.within(Duration.ofMinutes(1), () -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
    }
}
