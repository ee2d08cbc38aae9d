package org.mipspi.measures.report;

import java.util.List;
import java.util.Locale;
import org.mipspi.domain.records.RecordProblem;
import org.mipspi.formats.answer.ProblemJson;

/** Writes problem details for records that cannot be read. */
public final class RefusedJson {

    private RefusedJson() {}

    /**
     * Writes all that is wrong.
     *
     * @param problems what is wrong, or the first of it
     * @param total how many problems there are
     */
    public static byte[] write(List<RecordProblem> problems, long total) {
        String listed = problems.size() < total
                ? String.format(Locale.ROOT, ". The first %,d are listed", problems.size())
                : "";
        String detail = String.format(
                Locale.ROOT,
                "Nothing was counted: %,d %s in the records%s. Correct them and send the records again.",
                total,
                total == 1 ? "problem" : "problems",
                listed);
        return ProblemJson.recordsRefused(detail, out -> {
            for (RecordProblem problem : problems) {
                out.writeStartObject();
                ProblemFields.write(out, problem);
                out.writeEndObject();
            }
        });
    }
}
