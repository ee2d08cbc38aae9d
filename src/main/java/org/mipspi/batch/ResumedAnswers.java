package org.mipspi.batch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import org.mipspi.domain.conclusions.Outcome;
import org.mipspi.files.LineReader;
import org.mipspi.files.TextLine;

/** The answers that an interrupted run left, read back to continue after them. */
final class ResumedAnswers {

    /** Longest line in bytes; every answer to a document within the limits is shorter. */
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

    /** The counts of their results. */
    BatchTally tally() {
        return tally;
    }

    /** The last answer, or null if there is none. */
    byte[] last() {
        return last;
    }

    /** How many bytes of the file they take. */
    long end() {
        return end;
    }

    /** SHA-256 of the rules that decided all of them; null if none of them is a decision. */
    String release() {
        return release;
    }

    /**
     * Reads answers up to the end, or up to an incomplete last line.
     *
     * @throws NotAnswers if a line is not an answer, or the answers were decided by different rules
     */
    void read(InputStream answers) throws IOException {
        LineReader reader = new LineReader(answers, LONGEST, Long.MAX_VALUE);
        for (TextLine line = reader.next(); line != null && reader.isWhole(); line = reader.next()) {
            lines++;
            last = line.bytes();
            if (last == null || !count(last)) {
                throw new NotAnswers("line " + line.number() + " is not an answer of this program");
            }
            end = reader.offset();
        }
    }

    /**
     * Adds the answers of the next part of the same file.
     *
     * @param nextEnd where that part ends, in bytes from the start of the file
     */
    void add(ResumedAnswers next, long nextEnd) throws NotAnswers {
        if (next.release != null) {
            sameRelease(next.release);
        }
        end = nextEnd;
        lines += next.lines;
        tally.add(next.tally);
        last = next.last == null ? last : next.last;
    }

    private void sameRelease(String sha256) throws NotAnswers {
        if (release != null && !release.equals(sha256)) {
            throw new NotAnswers("its answers were decided by different rules");
        }
        release = sha256;
    }

    /** The file contains something other than answers. */
    static final class NotAnswers extends IOException {
        private static final long serialVersionUID = 1L;

        NotAnswers(String message) {
            super(message);
        }
    }

    /** Counts a line; false if it is neither an answer nor a problem. */
    private boolean count(byte[] line) throws NotAnswers {
        try (JsonParser parser = FACTORY.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            String first = parser.nextFieldName();
            if ("decisionId".equals(first)) {
                return decision(parser);
            }
            return "type".equals(first) && problem(parser);
        } catch (NotAnswers e) {
            throw e;
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            // A field is missing or has a type that answers do not have.
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
                    // The rest of the answer is not needed.
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
