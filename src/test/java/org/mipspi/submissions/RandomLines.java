package org.mipspi.submissions;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.mipspi.formats.qppjson.QppJsonReader;
import org.mipspi.secondreading.DocumentCheck;

/**
 * A seeded stream of NDJSON lines. Most are submissions to be scored; the others have each fault that a line can have.
 */
public final class RandomLines {

    /** What a line is. */
    enum Kind {
        ACCEPTABLE,
        REFUSED,
        UNREADABLE,
        TOO_LARGE,
        BLANK
    }

    /** One in so many faulty lines is too large. Each has a megabyte, so more would fill the corpus. */
    private static final int FAULTY_FOR_ONE_TOO_LARGE = 1_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RandomSubmissions submissions;
    private final RandomChoice choice;
    private final int faultyPerMille;
    private final int onlyYear;
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private int line;
    private int faulty;

    /**
     * The stream of this seed.
     *
     * @param onlyYear the performance year of every submission, or 0 for all supported ones
     */
    public RandomLines(long seed, int faultyPerMille, int onlyYear) {
        this.submissions = new RandomSubmissions(seed);
        this.choice = new RandomChoice(~seed);
        this.faultyPerMille = faultyPerMille;
        this.onlyYear = onlyYear;
    }

    /** How many lines of each kind there were so far. */
    Map<Kind, Integer> counts() {
        return counts;
    }

    /** The next line, without its end. */
    public byte[] next() {
        line++;
        Kind kind = choice.between(1, 1_000) <= faultyPerMille ? faultyKind() : Kind.ACCEPTABLE;
        counts.merge(kind, 1, Integer::sum);
        return switch (kind) {
            case ACCEPTABLE -> bytes(acceptable());
            case REFUSED -> bytes(refused());
            case UNREADABLE -> unreadable(bytes(acceptable()));
            case TOO_LARGE -> tooLarge(bytes(acceptable()));
            case BLANK -> choice.pick("", "", " ", "\t", "\r").getBytes(UTF_8);
        };
    }

    /** One of the first faulty lines is too large, so that a small corpus has one too. */
    private Kind faultyKind() {
        faulty++;
        if (faulty % FAULTY_FOR_ONE_TOO_LARGE == 5) {
            return Kind.TOO_LARGE;
        }
        return choice.pick(Kind.REFUSED, Kind.REFUSED, Kind.REFUSED, Kind.UNREADABLE, Kind.BLANK);
    }

    private int year() {
        return onlyYear == 0 ? submissions.year() : onlyYear;
    }

    /** One measurement set or two: registries do not send others. */
    private ObjectNode acceptable() {
        ObjectNode document;
        do {
            document = submissions.acceptable(year());
        } while (document.get("measurementSets").isEmpty()
                || document.get("measurementSets").size() > 2);
        document.put("taxpayerIdentificationNumber", digits(9));
        if (document.has("nationalProviderIdentifier")) {
            document.put("nationalProviderIdentifier", digits(10));
        }
        return document;
    }

    /** Some injected faults do not make a document refused. */
    private ObjectNode refused() {
        ObjectNode document;
        do {
            document = submissions.refusable(year());
            document.put("submissionId", "line-" + line);
        } while (DocumentCheck.of(document).isEmpty());
        return document;
    }

    private byte[] bytes(ObjectNode document) {
        document.put("submissionId", "line-" + line);
        try {
            return JSON.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String digits(int length) {
        char[] digits = new char[length];
        for (int i = 0; i < length; i++) {
            digits[i] = (char) ('0' + choice.between(0, 9));
        }
        return new String(digits);
    }

    private byte[] unreadable(byte[] document) {
        return switch (choice.between(0, 5)) {
            case 0 -> Arrays.copyOf(document, choice.between(1, document.length - 1));
            case 1 -> ("[" + new String(document, UTF_8) + "]").getBytes(UTF_8);
            case 2 -> (new String(document, UTF_8) + "}").getBytes(UTF_8);
            case 3 -> new String(document, UTF_8).replace('"', '\'').getBytes(UTF_8);
            case 4 -> ("{\"nested\":" + "[".repeat(100) + "]".repeat(100) + "}").getBytes(UTF_8);
            default -> notUtf8(document);
        };
    }

    private byte[] notUtf8(byte[] document) {
        document["{\"s".length()] = (byte) 0xff;
        return document;
    }

    /** Blanks are valid JSON: only the length is a fault. */
    private static byte[] tooLarge(byte[] document) {
        byte[] large = new byte[document.length + QppJsonReader.MAX_BYTES];
        Arrays.fill(large, (byte) ' ');
        large[0] = document[0];
        System.arraycopy(document, 1, large, QppJsonReader.MAX_BYTES + 1, document.length - 1);
        return large;
    }
}
