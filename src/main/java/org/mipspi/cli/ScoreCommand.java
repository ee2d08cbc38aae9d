package org.mipspi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.mipspi.decision.DecisionService;
import org.mipspi.decision.DecisionService.Result;
import org.mipspi.domain.decision.Decision;
import org.mipspi.formats.Problem;
import org.mipspi.formats.Unreadable;
import org.mipspi.formats.answer.AnswerJson;
import org.mipspi.formats.answer.ProblemJson;
import org.mipspi.formats.qppjson.QppJson;
import org.mipspi.release.RulesInForce;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores submissions, for a person to read or as the service answers. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = "Scores submissions and shows why.",
        footer = {"", "Example: mips-pi score examples/individual-2026.json"})
final class ScoreCommand implements Callable<Integer> {

    enum Format {
        text,
        json
    }

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "QPP submissions in JSON; - is standard input")
    private List<String> files;

    @Option(names = "--format", description = "text for a scorecard (default), json for the answer, one a line")
    private Format format = Format.text;

    @Option(names = "--trace", description = "Tell each rule that fired as well")
    private boolean trace;

    ScoreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        DecisionService decisions = null;
        int code = Main.DONE;
        for (String file : files) {
            byte[] document = read(file);
            if (document == null) {
                return Main.USAGE;
            }
            if (decisions == null) {
                decisions = new DecisionService(RulesInForce.builtIn());
            }
            if (!score(decisions, file, document)) {
                code = Main.NO;
            }
        }
        return code;
    }

    private byte[] read(String file) throws IOException {
        if (!file.equals("-") && (!Files.exists(Path.of(file)) || Files.isDirectory(Path.of(file)))) {
            terminal.err().println("mips-pi: no such file: " + Terminal.printable(file));
            return null;
        }
        if (file.equals("-")) {
            return System.in.readNBytes(QppJson.MAX_BYTES + 1);
        }
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            return in.readNBytes(QppJson.MAX_BYTES + 1);
        }
    }

    /** Whether the document was decided. */
    private boolean score(DecisionService decisions, String file, byte[] document) throws IOException {
        if (document.length > QppJson.MAX_BYTES) {
            String detail = "A submission may have " + QppJson.MAX_BYTES + " bytes at most.";
            fail(file, detail, ProblemJson.of("too-large", "The document is too large", 413, detail));
            return false;
        }
        try {
            Result result = decisions.decide(document, trace);
            if (result instanceof Result.Refused refused) {
                fail(file, refusal(refused.problems()), ProblemJson.refused(refused.problems()));
                return false;
            }
            show(file, ((Result.Decided) result).decision());
            return true;
        } catch (Unreadable e) {
            String place = e.line() > 0 ? "line " + e.line() + ", column " + e.column() + ": " : "";
            fail(file, "cannot be read: " + place + e.getMessage(), ProblemJson.unreadable(e));
            return false;
        }
    }

    private void show(String file, Decision decision) throws IOException {
        if (format == Format.json) {
            line(AnswerJson.write(UUID.randomUUID(), decision));
        } else {
            new Scorecard(terminal, decision).print(Terminal.printable(file));
        }
    }

    private void fail(String file, String text, byte[] problem) throws IOException {
        if (format == Format.json) {
            line(problem);
        } else {
            terminal.err().println(Terminal.printable(file) + ": " + text);
        }
    }

    private void line(byte[] json) throws IOException {
        terminal.out().write(json);
        terminal.out().println();
    }

    private static String refusal(List<Problem> problems) {
        StringBuilder text = new StringBuilder("refused, nothing was scored; correct what is listed:");
        for (Problem problem : problems) {
            text.append("\n  ")
                    .append(problem.code())
                    .append(" at ")
                    .append(Terminal.printable(problem.place().pointer()))
                    .append(": ")
                    .append(Terminal.printable(problem.message()));
        }
        return text.toString();
    }
}
