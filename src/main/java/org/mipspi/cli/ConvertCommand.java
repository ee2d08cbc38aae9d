package org.mipspi.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.mipspi.cli.terminal.ExitCode;
import org.mipspi.cli.terminal.Terminal;
import org.mipspi.formats.DocumentNode.Obj;
import org.mipspi.formats.DocumentTooLarge;
import org.mipspi.formats.ReadResult;
import org.mipspi.formats.SubmissionReader;
import org.mipspi.formats.UnreadableDocument;
import org.mipspi.formats.qppjson.QppJsonWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints the QPP JSON that documents stand for, so that what was read of them can be looked at. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description = "Prints the QPP JSON that QRDA III documents stand for.",
        footer = {
            "",
            "A document that would be refused is printed as far as it goes; its errors are told, and the exit code is 1.",
            "Example: mips-pi convert examples/qrda/individual-2026.xml"
        })
final class ConvertCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "QRDA III documents; - is standard input")
    private List<String> files;

    ConvertCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        DocumentFiles documents = new DocumentFiles(terminal);
        int code = ExitCode.DONE;
        for (String file : files) {
            if (documents.lack(file)) {
                return ExitCode.USAGE;
            }
            if (!convert(documents, file)) {
                code = ExitCode.NO;
            }
        }
        return code;
    }

    /** Whether the document would be decided. */
    private boolean convert(DocumentFiles documents, String file) throws IOException {
        try {
            Obj document = documents.read(file);
            terminal.out().println(QppJsonWriter.of(document));
            if (SubmissionReader.read(document) instanceof ReadResult.Refused refused) {
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
