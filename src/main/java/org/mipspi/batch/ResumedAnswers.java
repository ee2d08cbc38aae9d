package org.mipspi.batch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import org.mipspi.domain.conclusions.Outcome;

/** The answers that an interrupted run has left, read back to go on after them. */
final class ResumedAnswers {

    /** Longer than any answer to a document within bounds. */
    private static final int LONGEST = 16 * 1024 * 1024;

    private static final JsonFactory FACTORY = new JsonFactory();

    private final BatchTally tally = new BatchTally();
    private long lines;
    private long end;
    private byte[] last;
    private String release;

    /** How many answers there are. */
    long lines() {
        return lines;
    }

    /** What they say. */
    BatchTally tally() {
        return tally;
    }

    /** The last of them, or null where there is none. */
    byte[] last() {
        return last;
    }

    /** How many bytes of the file they are. */
    long end() {
        return end;
    }

    /** SHA-256 of the rules that all of them were decided by; null where none of them was decided. */
    String release() {
        return release;
    }

    /**
     * Reads answers up to the end, or to where one breaks off.
     *
     * @throws NoAnswers if there is something that is no answer, or answers are by different rules
     */
    void read(InputStream answers) throws IOException {
        LineReader reader = new LineReader(answers, LONGEST, Long.MAX_VALUE);
        for (BatchLine line = reader.next(); line != null && reader.isWhole(); line = reader.next()) {
            lines++;
            last = line.json();
            if (last == null || !count(last)) {
                throw new NoAnswers("line " + line.number() + " is no answer of this program");
            }
            end = reader.offset();
        }
    }

    /**
     * Counts what another part of the same file holds, which follows this.
     *
     * @param nextEnd where that part ends in the file
     */
    void add(ResumedAnswers next, long nextEnd) throws NoAnswers {
        if (next.release != null) {
            sameRelease(next.release);
        }
        end = nextEnd;
        lines += next.lines;
        tally.add(next.tally);
        last = next.last == null ? last : next.last;
    }

    private void sameRelease(String sha256) throws NoAnswers {
        if (release != null && !release.equals(sha256)) {
            throw new NoAnswers("its answers are by different rules");
        }
        release = sha256;
    }

    /** Found something else than answers. */
    static final class NoAnswers extends IOException {
        private static final long serialVersionUID = 1L;

        NoAnswers(String message) {
            super(message);
        }
    }

    /** Whether this is an answer or a problem, which is counted. */
    private boolean count(byte[] line) throws NoAnswers {
        try (JsonParser parser = FACTORY.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            String first = parser.nextFieldName();
            if ("decisionId".equals(first)) {
                return decision(parser);
            }
            return "type".equals(first) && problem(parser);
        } catch (NoAnswers e) {
            throw e;
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            // A field of another kind than answers have, or none.
            return false;
        }
    }

    private boolean decision(JsonParser parser) throws IOException {
        Outcome outcome = null;
        while (parser.nextToken() != null) {
            if (parser.currentToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                if (field.equals("sha256") && outcome == null) {
                    sameRelease(parser.nextTextValue());
                } else if (field.equals("outcome") && outcome == null) {
                    outcome = Outcome.valueOf(parser.nextTextValue());
                } else if (field.equals("category") && outcome != null) {
                    Integer score = parser.nextToken() == JsonToken.VALUE_NULL ? null : (Integer) parser.getIntValue();
                    tally.addDecided(outcome, score);
                    // What follows are the reasons.
                    return true;
                }
            }
        }
        return false;
    }

    private boolean problem(JsonParser parser) throws IOException {
        String kind = parser.nextTextValue().replaceFirst(".*:", "");
        Set<String> codes = new TreeSet<>();
        while (parser.nextToken() != null) {
            if (parser.currentToken() == JsonToken.FIELD_NAME
                    && parser.currentName().equals("code")) {
                codes.add(parser.nextTextValue());
            }
        }
        switch (kind) {
            case "refused" -> tally.addRefused(codes);
            case "unreadable" -> tally.addUnreadable();
            case "too-large" -> tally.addTooLong();
            case "fault" -> tally.addFault();
            default -> {
                return false;
            }
        }
        return true;
    }
}
