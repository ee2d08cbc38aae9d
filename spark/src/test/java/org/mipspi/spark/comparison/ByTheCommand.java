package org.mipspi.spark.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mipspi.proof.comparison.ComparedRules;
import org.mipspi.proof.comparison.ComparisonRun;
import org.mipspi.proof.comparison.ComparisonTally;
import org.mipspi.proof.report.ComparisonJson;
import org.mipspi.proof.report.ComparisonText;

/**
 * What {@code test --compare} makes of a file of submissions.
 *
 * @param moved the documents that moved, as {@code --json} writes them
 * @param figures the rest of that file
 * @param report the report
 */
public record ByTheCommand(JsonNode moved, JsonNode figures, String report) {

    /** Compares a file as the command does. */
    public static ByTheCommand compare(Path corpus, ComparedSide before, ComparedSide after) throws IOException {
        ComparedRules one = before.inThisJvm();
        ComparedRules other = after.inThisJvm();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StringBuilder report = new StringBuilder();
        try (InputStream lines = Files.newInputStream(corpus);
                ComparisonJson json = new ComparisonJson(bytes, one, other)) {
            ComparisonTally tally = new ComparisonRun(one, other).run(lines, json, answered -> {});
            json.end(tally);
            new ComparisonText(line -> report.append(line).append('\n'), corpus.toString(), one, other).write(tally);
        }
        ObjectNode all = (ObjectNode) new ObjectMapper().readTree(bytes.toByteArray());
        return new ByTheCommand(all.remove("moved"), all, report.toString());
    }
}
