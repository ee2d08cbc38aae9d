package org.mipspi.api;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.Locale;
import org.mipspi.api.records.CountStopped;
import org.mipspi.api.records.UnreadableRecords;
import org.mipspi.formats.answer.ProblemType;
import org.mipspi.measures.report.RefusedJson;
import org.mipspi.measures.visits.RecordsRefused;

/** The problem details of counts from records. Most come before the end of the body, so they close the connection. */
final class CountProblems {

    /** How long to wait before records are sent again, if too many counts are under way. */
    private static final int SECONDS_BETWEEN_COUNTS = 30;

    private static final int SECONDS_OF_RESTART = 5;

    private static final String FEWER =
            " Send fewer records, such as those of one TIN, or count them with 'mips-pi count patients'.";

    private CountProblems() {}

    static Response refused(RecordsRefused refused) {
        return ProblemResponses.response(
                ProblemType.RECORDS_REFUSED.status(), RefusedJson.write(refused.problems(), refused.total()));
    }

    static Response unreadable(UnreadableRecords unreadable) {
        return ProblemResponses.closing(ProblemResponses.of(ProblemType.UNREADABLE, unreadable.getMessage()));
    }

    static Response tooLarge(long most) {
        return ProblemResponses.closing(ProblemResponses.of(ProblemType.TOO_LARGE, tooLargeInWords(most)));
    }

    static String tooLargeInWords(long most) {
        return String.format(
                Locale.ROOT,
                "The records exceed the limit of %,d bytes. Compress them with gzip or zip, or send fewer of them.",
                most);
    }

    static Response tooLargeDecompressed(long most) {
        String found = String.format(
                Locale.ROOT, "The records exceed the limit of %,d bytes after they are decompressed.", most);
        return ProblemResponses.closing(ProblemResponses.of(ProblemType.TOO_LARGE, found + FEWER));
    }

    static Response busy() {
        return later(
                ProblemType.BUSY,
                "The service is already running as many counts as it accepts at once. Send the records again later.",
                SECONDS_BETWEEN_COUNTS);
    }

    /**
     * A count that was ended.
     *
     * @throws IOException if its caller is gone, so that nobody is answered
     */
    static Response stopped(CountStopped stopped, Duration maxTime) throws IOException {
        return switch (stopped.why()) {
            case TOO_LONG ->
                ProblemResponses.closing(ProblemResponses.of(
                        ProblemType.TOO_LARGE,
                        "The count took more than " + maxTime.toSeconds() + " seconds, the limit." + FEWER));
            case GOING_DOWN ->
                later(
                        ProblemType.GOING_DOWN,
                        "The count was not completed. Send the records again, to another instance if there is one.",
                        SECONDS_OF_RESTART);
            default -> throw new ClosedChannelException();
        };
    }

    private static Response later(ProblemType type, String detail, int seconds) {
        return Response.fromResponse(ProblemResponses.closing(ProblemResponses.of(type, detail)))
                .header("Retry-After", seconds)
                .build();
    }
}
