package org.mipspi.formats.fhir.spool;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mipspi.domain.records.RecordPlace;

/** Places in two fields of a line: the number of the file and the line. */
public final class Places {

    private final List<String> files;
    private final Map<String, Integer> numbers = new HashMap<>();

    /** Places in these files. */
    public Places(List<String> files) {
        this.files = List.copyOf(files);
        for (String file : files) {
            numbers.put(file, numbers.size());
        }
    }

    public String write(RecordPlace place) {
        return numbers.get(place.file()) + Fragments.SEPARATOR + place.line();
    }

    public RecordPlace read(String written) {
        int separator = written.indexOf(Fragments.SEPARATOR);
        return read(written.substring(0, separator), written.substring(separator + 1));
    }

    public RecordPlace read(String file, String line) {
        return new RecordPlace(files.get(Integer.parseInt(file)), Long.parseLong(line));
    }
}
