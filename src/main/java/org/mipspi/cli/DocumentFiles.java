package org.mipspi.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mipspi.batch.SubmissionFile;
import org.mipspi.cli.terminal.Terminal;
import org.mipspi.decision.DocumentFormat;
import org.mipspi.files.GzipInput;
import org.mipspi.formats.DocumentNode.Obj;
import org.mipspi.formats.Problem;
import org.mipspi.formats.UnreadableDocument;

/**
 * Reads the documents named on the command line: files, folders of files, or standard input for {@code -}. A file whose
 * name ends in {@code .gz} is a gzip file.
 *
 * @param terminal where errors are printed
 */
record DocumentFiles(Terminal terminal) {

    /** Which files of a folder are documents, by their endings. */
    enum Wanted {
        SUBMISSIONS("*.json, *.xml, *.json.gz or *.xml.gz", ".*\\.(json|xml)(\\.gz)?"),
        QRDA("*.xml or *.xml.gz", ".*\\.xml(\\.gz)?");

        private final String endings;
        private final Pattern names;

        Wanted(String endings, String names) {
            this.endings = endings;
            this.names = Pattern.compile(names, Pattern.CASE_INSENSITIVE);
        }
    }

    /** More than this many documents in a folder are too many to look at; a batch takes any number. */
    private static final int MAX_FILES = 100_000;

    /**
     * The files that the arguments name: each file, and the documents of each folder and its subfolders in the order of
     * their paths. Null if an argument names none; then the reason is printed.
     */
    List<String> named(List<String> arguments, Wanted wanted) throws IOException {
        List<String> files = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.equals("-")) {
                files.add(argument);
                continue;
            }
            Path path = Path.of(argument);
            if (!Files.exists(path)) {
                return misuse("no such file: " + argument);
            }
            List<String> found = Files.isDirectory(path) ? inFolder(path, wanted) : List.of(argument);
            if (found.isEmpty()) {
                return misuse(argument + " contains no documents. Name a folder with files " + wanted.endings);
            }
            if (found.size() > MAX_FILES) {
                return misuse(
                        argument + " contains more than " + MAX_FILES + " documents. Join them into one file with "
                                + "one submission on each line, and use mips-pi batch");
            }
            files.addAll(found);
        }
        return files;
    }

    private static List<String> inFolder(Path folder, Wanted wanted) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file ->
                            wanted.names.matcher(file.getFileName().toString()).matches())
                    .filter(Files::isRegularFile)
                    .limit(MAX_FILES + 1L)
                    .map(Path::toString)
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Whether answers must name their file: there is more than one, or a folder was named. */
    static boolean areSeveral(List<String> arguments) {
        return arguments.size() > 1 || Files.isDirectory(Path.of(arguments.get(0)));
    }

    private List<String> misuse(String message) {
        terminal.err().println("mips-pi: " + Terminal.printable(message));
        return null;
    }

    /**
     * Reads a document; its format is detected.
     *
     * @throws UnreadableDocument with line and column, if it is not a submission in either format
     */
    Obj read(String file) throws IOException, UnreadableDocument {
        if (file.equals("-")) {
            return read(SubmissionFile.standardInput());
        }
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            return file.toLowerCase(Locale.ROOT).endsWith(".gz") ? readCompressed(in) : read(in);
        } catch (GzipInput.NotGzip e) {
            throw new UnreadableDocument(
                    "this is not a gzip file, although its name ends in .gz. Compress it, or rename it", 0, 0);
        } catch (GzipInput.DamagedGzip e) {
            throw new UnreadableDocument(e.found() + ". Compress it again", 0, 0);
        }
    }

    /** Reads the file to its end: what follows the document may be damaged, and then the document may be too. */
    private static Obj readCompressed(InputStream in) throws IOException, UnreadableDocument {
        GzipInput text = new GzipInput(in);
        Obj document = read(text);
        text.transferTo(OutputStream.nullOutputStream());
        return document;
    }

    private static Obj read(InputStream in) throws IOException, UnreadableDocument {
        BufferedInputStream document = new BufferedInputStream(in);
        return DocumentFormat.of(document).read(document);
    }

    /** Why a document was refused, in text. */
    static String refusal(List<Problem> problems) {
        StringBuilder text = new StringBuilder("refused; nothing was scored. Correct these errors:");
        for (Problem problem : problems) {
            text.append("\n  ")
                    .append(problem.code())
                    .append(" at ")
                    .append(Terminal.printable(problem.place().address()))
                    .append(": ")
                    .append(Terminal.printable(problem.message()));
        }
        return text.toString();
    }

    /** Where and why a document could not be read, in text. */
    static String unreadable(UnreadableDocument e) {
        String place = e.line() > 0 ? "line " + e.line() + ", column " + e.column() + ": " : "";
        return "cannot be read: " + place + Terminal.printable(e.getMessage());
    }
}
