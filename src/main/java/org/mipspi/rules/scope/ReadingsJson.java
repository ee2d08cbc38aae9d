package org.mipspi.rules.scope;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.mipspi.files.JsonFile;

/**
 * Readings as JSON.
 *
 * @param readings the readings, in the order of their file
 */
public record ReadingsJson(List<Entry> readings) {

    /** A reading with the alternative in force. */
    record Entry(String id, String years, String question, String taken, List<Choice> alternatives, String settles) {

        static Entry of(Reading reading, ReadingChoice choice) {
            return new Entry(
                    reading.id(),
                    reading.years().text(),
                    reading.question(),
                    choice.of(reading.id()),
                    reading.alternatives().stream()
                            .map(each -> new Choice(
                                    each.id(),
                                    each.holds(),
                                    each.citation(),
                                    each.onlyWith() == null
                                            ? null
                                            : each.onlyWith().toString()))
                            .toList(),
                    reading.settles());
        }
    }

    /** One of its alternatives. */
    record Choice(String id, String holds, String citation, @JsonInclude(Include.NON_NULL) String onlyWith) {}

    /** Writes readings in UTF-8. */
    public static byte[] write(Readings readings, ReadingChoice choice) {
        return JsonFile.bytes(new ReadingsJson(readings.all().stream()
                .map(reading -> Entry.of(reading, choice))
                .toList()));
    }
}
