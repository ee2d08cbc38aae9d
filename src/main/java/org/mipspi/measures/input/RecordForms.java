package org.mipspi.measures.input;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mipspi.domain.records.RecordPlace;
import org.mipspi.domain.records.RecordProblem;
import org.mipspi.domain.records.RecordProblem.Code;
import org.mipspi.domain.records.Records;
import org.mipspi.files.RecordFiles;
import org.mipspi.files.RecordFiles.RecordFile;
import org.mipspi.formats.fhir.FhirReader;

/** The forms of the files of an input, and whether they go together. */
public final class RecordForms {

    private static final String EXPECTED = "Expected visits (NDJSON or CSV), or FHIR R4 bulk files (NDJSON)";

    private final Map<RecordFile, RecordForm> forms = new LinkedHashMap<>();
    private final RecordFiles files;

    /** Reads the beginning of each file. */
    public RecordForms(RecordFiles files) {
        this.files = files;
        files.files().forEach(file -> forms.put(file, RecordForm.of(file)));
    }

    /** Whether a file contains FHIR resources. */
    public boolean isFhir() {
        return forms.containsValue(RecordForm.FHIR);
    }

    /** Whether there are no files, or no file begins with anything. */
    boolean areEmpty() {
        return forms.values().stream().allMatch(RecordForm.EMPTY::equals);
    }

    /** Reports files that are not records, so that their lines need not be. True if there are none. */
    public boolean areReadable(Records sink) {
        boolean areReadable = true;
        for (Map.Entry<RecordFile, RecordForm> each : forms.entrySet()) {
            String fault = fault(each.getKey(), each.getValue());
            if (fault != null) {
                areReadable = false;
                Code code = each.getValue() == RecordForm.VISITS ? Code.CONTRADICTION : Code.UNREADABLE;
                sink.problem(
                        new RecordProblem(code, new RecordPlace(each.getKey().name(), 0), null, fault));
            }
        }
        return areReadable;
    }

    private String fault(RecordFile file, RecordForm form) {
        boolean isRead = !isFhir() || FhirReader.isRead(file, files);
        return switch (form) {
            case VISITS ->
                isFhir()
                        ? "the file contains visits, and other files contain FHIR resources. Expected one of the two. Count"
                                + " them separately"
                        : null;
            case FHIR_DOCUMENT ->
                isRead
                        ? "the file is one FHIR document in JSON. Expected one resource on one line (NDJSON), as FHIR bulk"
                                + " export writes it. Export in bulk, or write each resource, also each within a Bundle,"
                                + " on a line of its own"
                        : null;
            case ZIP -> isRead ? "the file is a zip within the input. Unpack it" : null;
            case BINARY -> isRead ? "the file is not text in UTF-8. " + EXPECTED + ". Remove or convert it" : null;
            case FHIR, EMPTY, OTHER -> null;
        };
    }
}
