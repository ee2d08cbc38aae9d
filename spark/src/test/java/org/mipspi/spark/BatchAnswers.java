package org.mipspi.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.mipspi.batch.Batch;
import org.mipspi.batch.BatchLimits;
import org.mipspi.decision.DecisionService;
import org.mipspi.domain.answer.Detail;
import org.mipspi.files.LineReader;
import org.mipspi.formats.qppjson.QppJsonReader;
import org.mipspi.rules.compile.RuleSet;

/** The answers of {@code batch}, with which those of Spark are compared. */
final class BatchAnswers {

    private BatchAnswers() {}

    /** The answer to each line that is not blank, as JSON, after the number of its line. */
    static List<Numbered> to(Path file, RuleSet rules, Detail detail) throws IOException {
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        try (Batch batch = new Batch(Batch.Decider.of(new DecisionService(rules), detail), 2, BatchLimits.NONE);
                InputStream in = open(file)) {
            batch.run("a test", in, answers, answered -> {});
        }
        List<Numbered> numbered = new ArrayList<>();
        try (InputStream in = open(file)) {
            LineReader lines = new LineReader(in, QppJsonReader.MAX_BYTES, Long.MAX_VALUE);
            for (String answer : answers.toString(UTF_8).split("\n")) {
                if (!answer.isEmpty()) {
                    numbered.add(new Numbered(lines.next().number(), answer));
                }
            }
        }
        return numbered;
    }

    /** An answer with the number of its line. */
    record Numbered(long line, String json) {}

    private static InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
    }
}
