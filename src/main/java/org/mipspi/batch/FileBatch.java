package org.mipspi.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.mipspi.domain.answer.Release;

/** A batch whose answers go to a file. */
public final class FileBatch {

    private static final Pattern RANDOM_ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Batch batch;
    private final Release release;
    private final Path target;
    private final boolean resume;
    private volatile boolean begun;

    /**
     * Prepares a run.
     *
     * @param release the rules that decide: answers by others are not continued
     * @param target where the answers go; gzip where the name ends in {@code .gz}
     * @param resume whether to go on after the answers that an interrupted run has left
     */
    public FileBatch(Batch batch, Release release, Path target, boolean resume) {
        this.batch = batch;
        this.release = release;
        this.target = target;
        this.resume = resume;
    }

    /**
     * What is in the file after a run.
     *
     * @param tally what became of all its lines
     * @param earlier how many of the answers an earlier run had left
     */
    public record Report(BatchTally tally, long earlier) {}

    /** Where a file of this name is written until it is whole. */
    public static Path partial(Path target) {
        return AnswerFile.partial(target);
    }

    /** Whether a file is being written that another run can resume. */
    public boolean isBegun() {
        return begun;
    }

    /**
     * Answers every line that is not answered yet.
     *
     * @throws IOException if the lines cannot be read or the answers not be written, or if what an earlier run has left
     *     is not the beginning of the answers to these lines; what was written stays for the next run to resume
     */
    public Report run(InputStream in, Batch.Progress progress) throws IOException {
        LineReader lines = batch.reader(in);
        boolean compress = AnswerFile.isCompressed(target);
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            // A pipe or a device: nothing can be moved into its place.
            if (resume) {
                throw new IOException(target + " is no file that could be continued");
            }
            try (OutputStream out = Files.newOutputStream(target)) {
                return new Report(batch.run(target.toString(), lines, out, compress, progress), 0);
            }
        }
        try (AnswerFile file = resume ? AnswerFile.resumed(target) : AnswerFile.fresh(target)) {
            if (resume) {
                skip(lines, file.earlier());
                file.goOn();
            }
            begun = true;
            BatchTally tally = batch.run(target.toString(), lines, file.out(), compress, progress);
            tally.add(file.earlier().tally());
            file.complete();
            begun = false;
            return new Report(tally, file.earlier().lines());
        }
    }

    /** Passes over the lines that are answered already. */
    private void skip(LineReader lines, ResumedAnswers earlier) throws IOException {
        if (earlier.release() != null && !earlier.release().equals(release.sha256())) {
            throw new IOException(target + " was made by other rules and cannot be continued");
        }
        BatchLine last = null;
        for (long i = 0; i < earlier.lines(); i++) {
            last = lines.next();
            if (last == null) {
                throw new IOException(
                        target + " has more answers than the input has lines; it belongs to another input");
            }
        }
        earlier.tally().addBlank(lines.blank());
        if (last != null && !withoutId(batch.answer(last)).equals(withoutId(earlier.last()))) {
            throw new IOException("the last answer in " + target + " is not the one to line " + last.number()
                    + "; it belongs to another input and cannot be continued");
        }
    }

    /** An answer or a fault without the id that it was given. */
    private static String withoutId(byte[] answer) {
        String text = new String(answer, StandardCharsets.UTF_8).strip();
        return RANDOM_ID.matcher(text).replaceFirst("");
    }
}
