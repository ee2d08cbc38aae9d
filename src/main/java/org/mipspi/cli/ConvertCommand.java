package org.mipspi.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.mipspi.cli.terminal.ExitCode;
import org.mipspi.cli.terminal.Terminal;
import org.mipspi.formats.DocumentNode.Obj;
import org.mipspi.formats.DocumentTooLarge;
import org.mipspi.formats.UnreadableDocument;
import org.mipspi.formats.qppjson.QppJsonWriter;
import org.mipspi.formats.submission.ReadResult;
import org.mipspi.formats.submission.SubmissionReader;
import org.mipspi.rules.measures.MeasureFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code convert}: prints QRDA III documents as QPP JSON, which shows what was read from them. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description = "Converts QRDA III documents to QPP JSON.",
        footer = {
            "",
            "A document that would be refused is still converted; its errors are listed and the exit code is 1.",
            "Example: mips-pi convert examples/qrda/individual-2026.xml"
        })
final class ConvertCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "QRDA III documents: files, folders of *.xml, or - for standard input; .gz is read too")
    private List<String> files;

    ConvertCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        DocumentFiles documents = new DocumentFiles(terminal);
        List<String> named = documents.named(files, DocumentFiles.Wanted.QRDA);
        if (named == null) {
            return ExitCode.USAGE;
        }
        int code = ExitCode.DONE;
        for (String file : named) {
            if (!convert(documents, file)) {
                code = ExitCode.NO;
            }
        }
        return code;
    }

    /** Converts a document; false if it would be refused. */
    private boolean convert(DocumentFiles documents, String file) throws IOException {
        try {
            Obj document = documents.read(file);
            terminal.printJson(QppJsonWriter.of(document) + "\n");
            if (SubmissionReader.read(document, MeasureFiles.builtIn()) instanceof ReadResult.Refused refused) {
                fail(file, DocumentFiles.refusal(refused.problems()));
                return false;
            }
            return true;
        } catch (DocumentTooLarge e) {
            fail(file, e.getMessage());
            return false;
        } catch (UnreadableDocument e) {
            fail(file, DocumentFiles.unreadable(e));
            return false;
        }
    }

    private void fail(String file, String text) {
        terminal.err().println(Terminal.printable(file) + ": " + text);
    }
}
