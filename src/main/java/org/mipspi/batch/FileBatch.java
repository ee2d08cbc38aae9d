package org.mipspi.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.mipspi.domain.answer.Release;
import org.mipspi.files.LineReader;
import org.mipspi.files.OutputFile;
import org.mipspi.files.TextLine;

/** A batch whose answers go to a file and that can be resumed after an interruption. */
public final class FileBatch {

    private static final Pattern RANDOM_ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Batch batch;
    private final Release release;
    private final Path named;
    private final boolean resume;
    private volatile boolean begun;

    /**
     * Prepares a run.
     *
     * @param batch decides the lines
     * @param release the rules that are used; a file of answers by other rules is not resumed
     * @param named the file of answers, in gzip format if its name ends in {@code .gz}; a symbolic link stands for the file
     *     that it names
     * @param resume whether to continue after the answers that an interrupted run left
     */
    public FileBatch(Batch batch, Release release, Path named, boolean resume) {
        this.batch = batch;
        this.release = release;
        this.named = named;
        this.resume = resume;
    }

    /**
     * What the file contains after a run.
     *
     * @param tally the counts of all answers in the file
     * @param earlier how many of the answers an earlier run had written
     */
    public record Report(BatchTally tally, long earlier) {}

    /** Where a file of this name is written until it is complete. */
    public static Path partial(Path named) throws IOException {
        return AnswerFile.partial(OutputFile.target(named));
    }

    /** Whether the file is incomplete and another run can resume it. */
    public boolean isBegun() {
        return begun;
    }

    /**
     * Answers every line that is not answered yet.
     *
     * @param in the submissions, one per line
     * @param progress receives the number of answered lines
     * @throws IOException if the lines cannot be read or the answers cannot be written, or if the answers of the earlier
     *     run do not belong to these lines; what was written is kept, so that another run can resume
     */
    public Report run(InputStream in, Batch.Progress progress) throws IOException {
        LineReader lines = batch.reader(in);
        boolean compress = AnswerFile.isCompressed(named);
        Path target = OutputFile.target(named);
        try (AnswerFile file = resume ? AnswerFile.resumed(target, compress) : AnswerFile.fresh(target)) {
            if (resume) {
                skip(lines, file.earlier());
                file.continueWriting();
            }
            begun = true;
            BatchTally tally = batch.run(named.toString(), lines, file.out(), compress, progress)
                    .tally();
            tally.add(file.earlier().tally());
            file.complete();
            begun = false;
            return new Report(tally, file.earlier().lines());
        }
    }

    /** Skips the lines that are answered already. */
    private void skip(LineReader lines, ResumedAnswers earlier) throws IOException {
        if (earlier.release() != null && !earlier.release().equals(release.sha256())) {
            throw new IOException(
                    named + " was decided by other rules and cannot be resumed. Run again without --resume");
        }
        TextLine last = null;
        for (long i = 0; i < earlier.lines(); i++) {
            last = lines.next();
            if (last == null) {
                throw new IOException(named
                        + " has more answers than the input has lines. Resume it with the input that it belongs to");
            }
        }
        earlier.tally().addBlank(lines.blank());
        if (last != null && !withoutId(batch.answer(last)).equals(withoutId(earlier.last()))) {
            throw new IOException("the last answer in " + named + " does not match line " + last.number()
                    + " of the input. Resume it with the input that it belongs to");
        }
    }

    /** An answer or an error without its random id. */
    private static String withoutId(byte[] answer) {
        String text = new String(answer, StandardCharsets.UTF_8).strip();
        return RANDOM_ID.matcher(text).replaceFirst("");
    }
}
