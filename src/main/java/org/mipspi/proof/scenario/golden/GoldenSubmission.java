package org.mipspi.proof.scenario.golden;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.mipspi.decision.DecisionService;
import org.mipspi.files.TextFile;

/**
 * A whole submission and what is recorded of its answer, as they lie beside each other under one name.
 *
 * @param name path within the scenarios folder, without ending: {@code golden/individual-2026}
 * @param submissions the documents of that name; one, or else it is of no use
 * @param recorded the recorded answer; null where none is recorded yet
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

    /** This together with another file of its name. */
    GoldenSubmission with(GoldenSubmission other) {
        List<TextFile> both =
                Stream.concat(submissions.stream(), other.submissions.stream()).toList();
        return new GoldenSubmission(name, both, recorded == null ? other.recorded : recorded);
    }

    /** Path of the file that is sent, within the scenarios folder; that of the answer where there is no such file. */
    public String path() {
        return submissions.isEmpty() ? answerPath() : submissions.get(0).path();
    }

    /** Path of the recorded answer within the scenarios folder. */
    public String answerPath() {
        return name + ANSWER;
    }

    /** Decides the submission anew and holds the answer against the recorded one. */
    public GoldenResult check(DecisionService service) {
        if (submissions.size() != 1) {
            String why = submissions.isEmpty()
                    ? "there is no submission " + name + ".json or " + name + ".xml that it could answer"
                    : "there are two submissions of one name, .json and .xml; give one of them another";
            return new GoldenResult(this, null, why);
        }
        try {
            byte[] document = submissions.get(0).text().getBytes(StandardCharsets.UTF_8);
            return new GoldenResult(this, RecordedAnswer.of(service, document), null);
        } catch (RuntimeException e) {
            // Wrong rules may end anywhere; that is this submission's result, and the others are still held.
            return new GoldenResult(this, null, "no answer: " + e);
        }
    }
}
