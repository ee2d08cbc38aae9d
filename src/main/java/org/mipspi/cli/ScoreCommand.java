package org.mipspi.cli;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.mipspi.cli.suite.RulesOption;
import org.mipspi.cli.terminal.ExitCode;
import org.mipspi.cli.terminal.Scorecard;
import org.mipspi.cli.terminal.Terminal;
import org.mipspi.decision.DecisionService;
import org.mipspi.decision.DecisionService.Result;
import org.mipspi.domain.answer.Decision;
import org.mipspi.domain.answer.Detail;
import org.mipspi.formats.DocumentTooLarge;
import org.mipspi.formats.UnreadableDocument;
import org.mipspi.formats.answer.AnswerJson;
import org.mipspi.formats.answer.ProblemJson;
import org.mipspi.formats.answer.ProblemType;
import org.mipspi.formats.answer.ScoreJson;
import org.mipspi.formats.submission.ReadResult;
import org.mipspi.rules.compile.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code score}: scores submissions and prints scorecards, or the answers of the service. */
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

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "QPP submissions in JSON, or QRDA III documents; files, folders of *.json and *.xml, or - for"
                    + " standard input; .gz is read too")
    private List<String> files;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text: a scorecard (default); json: one answer per line. If there are several files, each"
                    + " answer names its file")
    private Format format = Format.text;

    @Option(
            names = "--detail",
            paramLabel = "DETAIL",
            description = "With --format json: full: whole answers (default); score: figures and codes only",
            converter = DetailConverter.class)
    private Detail detail = Detail.FULL;

    @Option(names = "--trace", description = "Also show each rule that fired")
    private boolean trace;

    @Option(names = "--readings", description = "Also show whether the score depends on open readings of the law")
    private boolean readings;

    @Mixin
    private final RulesOption rulesOption = new RulesOption();

    ScoreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (detail == Detail.SCORE && (format != Format.json || trace || readings)) {
            terminal.err()
                    .println("mips-pi: --detail score needs --format json, and neither --trace nor --readings,"
                            + " because a short answer has no sentences");
            return ExitCode.USAGE;
        }
        DocumentFiles documents = new DocumentFiles(terminal);
        List<String> named = documents.named(files, DocumentFiles.Wanted.SUBMISSIONS);
        if (named == null || rulesOption.isMissing(terminal)) {
            return ExitCode.USAGE;
        }
        RuleSet rules = rulesOption.valid(terminal);
        if (rules == null) {
            return ExitCode.NO;
        }
        int code = ExitCode.DONE;
        for (String file : named) {
            if (!score(rules, documents, file)) {
                code = ExitCode.NO;
            }
        }
        return code;
    }

    /** Scores a document; false if it is refused or unreadable. */
    private boolean score(RuleSet rules, DocumentFiles documents, String file) throws IOException {
        try {
            DecisionService decisions = new DecisionService(rules);
            ReadResult document = decisions.read(documents.read(file));
            Result result =
                    detail == Detail.SCORE ? decisions.score(document) : decisions.decide(document, trace, readings);
            if (result instanceof Result.Refused refused) {
                fail(file, DocumentFiles.refusal(refused.problems()), ProblemJson.refused(refused.problems()));
                return false;
            }
            if (result instanceof Result.Scored scored) {
                line(file, ScoreJson.write(UUID.randomUUID(), scored.answer()));
            } else {
                show(file, rules, ((Result.Decided) result).decision());
            }
            return true;
        } catch (DocumentTooLarge e) {
            fail(file, e.getMessage(), ProblemJson.of(ProblemType.TOO_LARGE, e.getMessage()));
            return false;
        } catch (UnreadableDocument e) {
            fail(file, DocumentFiles.unreadable(e), ProblemJson.unreadable(e));
            return false;
        }
    }

    private void show(String file, RuleSet rules, Decision decision) throws IOException {
        if (format == Format.json) {
            line(file, AnswerJson.write(UUID.randomUUID(), decision));
        } else {
            new Scorecard(terminal, rules.catalog().measures(), decision).print(Terminal.printable(file));
        }
    }

    private void fail(String file, String text, byte[] problem) throws IOException {
        if (format == Format.json) {
            line(file, problem);
        } else {
            terminal.err().println(Terminal.printable(file) + ": " + text);
        }
    }

    /** Prints an object on one line. If there are several files, its first field is the name of its file. */
    private void line(String file, byte[] json) {
        String object = new String(json, StandardCharsets.UTF_8);
        String name = new String(JsonStringEncoder.getInstance().quoteAsString(file));
        terminal.printJson(
                (DocumentFiles.areSeveral(files) ? "{\"file\":\"" + name + "\"," + object.substring(1) : object)
                        + "\n");
    }
}
