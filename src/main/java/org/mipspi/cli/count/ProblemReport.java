package org.mipspi.cli.count;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.mipspi.cli.terminal.Terminal;
import org.mipspi.domain.records.RecordPlace;
import org.mipspi.domain.records.RecordProblem;
import org.mipspi.files.JsonFile;
import org.mipspi.files.OutputFile;
import org.mipspi.measures.report.ProblemFields;
import org.mipspi.measures.visits.RecordsRefused;

/** Everything wrong in the records: the first of it on the terminal, all of it in a file if one was named. */
final class ProblemReport implements Consumer<RecordProblem>, AutoCloseable {

    private static final int MOST_PRINTED = 100;

    private final Terminal terminal;
    private final Path named;
    private final JsonGenerator file;

    /**
     * Begins a report.
     *
     * @param named the file for all problems, as one line of JSON each; null for none
     */
    ProblemReport(Terminal terminal, Path named) throws IOException {
        this.terminal = terminal;
        this.named = named;
        file = named == null ? null : JsonFile.generator(OutputFile.open(named));
        if (file != null) {
            file.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
        }
    }

    @Override
    public void accept(RecordProblem problem) {
        if (file != null) {
            try {
                file.writeStartObject();
                ProblemFields.write(file, problem);
                file.writeEndObject();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Reports and prints that the input as a whole cannot be read. */
    void printUnusable(String input, String message) {
        RecordProblem problem =
                new RecordProblem(RecordProblem.Code.UNREADABLE, new RecordPlace(input, 0), null, message);
        accept(problem);
        print(new RecordsRefused(List.of(problem), 1));
    }

    /** Prints why nothing was counted. */
    void print(RecordsRefused refused) {
        refused.problems().stream().limit(MOST_PRINTED).forEach(problem -> terminal.err()
                .println(Terminal.printable(problem.place() + ": "
                        + (problem.field() == null ? "" : problem.field() + ": ") + problem.message())));
        long more = refused.total() - Math.min(refused.problems().size(), MOST_PRINTED);
        if (more > 0) {
            String where = named == null ? "--problems FILE writes all of them" : named + " has all of them";
            terminal.err().println(String.format(Locale.ROOT, "and %,d more; %s", more, Terminal.printable(where)));
        }
        terminal.err()
                .println(String.format(
                        Locale.ROOT,
                        "mips-pi: nothing was counted: %,d %s in the records. Correct them and count again",
                        refused.total(),
                        refused.total() == 1 ? "problem" : "problems"));
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.writeRaw('\n');
            file.close();
        }
    }
}
