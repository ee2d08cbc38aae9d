package org.mipspi.api.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnreadAnswersTest {

    private final UnreadAnswers unread = new UnreadAnswers(100);
    private final ReaderlessChannel first = new ReaderlessChannel();
    private final ReaderlessChannel second = new ReaderlessChannel();

    @Test
    void beyondTheLimitTheConnectionThatHasWaitedLongestIsClosed() {
        unread.add(first, 50);
        unread.add(second, 50);
        assertThat(first.isOpen()).isTrue();
        unread.add(second, 1);
        assertThat(first.isOpen()).isFalse();
        assertThat(second.isOpen()).isTrue();
    }

    @Test
    void aConnectionThatHasReadSomethingBeginsToWaitAnew() {
        unread.add(first, 50);
        unread.add(second, 40);
        unread.remove(first, 10);
        unread.add(first, 21);
        assertThat(second.isOpen()).isFalse();
        assertThat(first.isOpen()).isTrue();
    }

    @Test
    void whatWasReadDoesNotCount() {
        unread.add(first, 100);
        unread.remove(first, 100);
        unread.add(second, 100);
        assertThat(first.isOpen()).isTrue();
        assertThat(second.isOpen()).isTrue();
    }
}
