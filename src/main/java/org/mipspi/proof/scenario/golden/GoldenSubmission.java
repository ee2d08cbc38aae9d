package org.mipspi.proof.scenario.golden;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.mipspi.decision.DecisionService;
import org.mipspi.files.TextFile;
import org.mipspi.proof.scenario.TimeLimit;

/**
 * A whole submission and its recorded answer, which are files with the same name in one folder.
 *
 * @param name path within the scenarios folder, without ending: {@code golden/individual-2026}
 * @param submissions the documents with that name; exactly one, or the check fails
 * @param recorded the recorded answer; null if none is recorded yet
 */
public record GoldenSubmission(String name, List<TextFile> submissions, String recorded) {

    private static final String ANSWER = ".answer.json";

    static String name(TextFile file) {
        return file.path().endsWith(ANSWER)
                ? file.path().substring(0, file.path().length() - ANSWER.length())
                : file.path().substring(0, file.path().lastIndexOf('.'));
    }

    static GoldenSubmission of(TextFile file) {
        return file.path().endsWith(ANSWER)
                ? new GoldenSubmission(name(file), List.of(), file.text())
                : new GoldenSubmission(name(file), List.of(file), null);
    }

    /** This and another file with the same name. */
    GoldenSubmission with(GoldenSubmission other) {
        List<TextFile> both =
                Stream.concat(submissions.stream(), other.submissions.stream()).toList();
        return new GoldenSubmission(name, both, recorded == null ? other.recorded : recorded);
    }

    /** The path of the submission within the scenarios folder; if there is no submission, the path of the answer. */
    public String path() {
        return submissions.isEmpty() ? answerPath() : submissions.get(0).path();
    }

    /** Path of the recorded answer within the scenarios folder. */
    public String answerPath() {
        return name + ANSWER;
    }

    /** Decides the submission and compares the answer with the recorded one. */
    public GoldenResult check(DecisionService service) {
        if (submissions.size() != 1) {
            String why = submissions.isEmpty()
                    ? "this answer has no submission; add " + name + ".json or " + name + ".xml, or remove the answer"
                    : "two submissions have this name, .json and .xml; rename one of them";
            return new GoldenResult(this, null, why);
        }
        try {
            byte[] document = submissions.get(0).text().getBytes(StandardCharsets.UTF_8);
            String answer = TimeLimit.within(TimeLimit.OF_A_DOCUMENT, () -> RecordedAnswer.of(service, document));
            return new GoldenResult(this, answer, null);
        } catch (TimeLimit.Exceeded e) {
            return new GoldenResult(this, null, "no answer: the rules are too slow: " + e.getMessage());
        } catch (RuntimeException e) {
            // Wrong rules can fail anywhere. The failure is the result of this submission, and the others are still
            // checked.
            return new GoldenResult(this, null, "no answer: " + e);
        }
    }
}
