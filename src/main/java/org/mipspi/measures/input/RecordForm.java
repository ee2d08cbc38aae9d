package org.mipspi.measures.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mipspi.files.RecordFiles.RecordFile;

/** What a file of an input contains, by its beginning. */
enum RecordForm {
    /** Resources of FHIR, one on each line. */
    FHIR,
    /** Resources of FHIR, as one JSON document over several lines or as a list. */
    FHIR_DOCUMENT,
    /** Visits, in NDJSON or CSV. */
    VISITS,
    /** A zip. */
    ZIP,
    /** Not text: a PDF, a picture, text in UTF-16. */
    BINARY,
    /** Nothing. */
    EMPTY,
    /** None of these, or a file that cannot be read. The reader of visits reports what is wrong in it. */
    OTHER;

    /** Characters of a file by which its form is known. */
    private static final int BEGINNING = 64 * 1024;

    private static final String RESOURCE = "\"resourceType\"";

    static RecordForm of(RecordFile file) {
        try (Reader reader = new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.UTF_8))) {
            char[] beginning = new char[BEGINNING];
            int length = 0;
            for (int read = 0; read >= 0 && length < BEGINNING; length += Math.max(0, read)) {
                read = reader.read(beginning, length, BEGINNING - length);
            }
            return of(new String(beginning, 0, length));
        } catch (IOException e) {
            return OTHER;
        }
    }

    private static RecordForm of(String text) {
        if (text.isBlank()) {
            return EMPTY;
        }
        if (text.startsWith("PK\u0003\u0004")) {
            return ZIP;
        }
        if (text.startsWith("%PDF") || text.indexOf('\0') >= 0) {
            return BINARY;
        }
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        String first = lines.get(0);
        if (first.contains(RESOURCE) && !isCutOff(first, lines)) {
            return first.startsWith("[") ? FHIR_DOCUMENT : FHIR;
        }
        if (text.contains(RESOURCE) && isCutOff(first, lines)) {
            return lines.stream().anyMatch(RecordForm::isResource) ? FHIR : FHIR_DOCUMENT;
        }
        return isVisits(first) ? VISITS : OTHER;
    }

    /** Whether a JSON document goes on in the lines after the first. */
    private static boolean isCutOff(String first, List<String> lines) {
        return lines.size() > 1
                && (first.startsWith("[") || first.startsWith("{"))
                && !(first.startsWith("{") && first.endsWith("}"));
    }

    /** Whether a line is a resource by itself: then another line is only damaged. */
    private static boolean isResource(String line) {
        return line.startsWith("{") && line.endsWith("}") && line.contains(RESOURCE);
    }

    private static boolean isVisits(String first) {
        return first.contains("patient") && first.contains("visit")
                || first.contains("\"zone\"")
                || first.contains("\"closedDays\"")
                || first.contains("\"performanceStart\"");
    }
}
