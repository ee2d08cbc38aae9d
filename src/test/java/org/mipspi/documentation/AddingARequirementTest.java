package org.mipspi.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mipspi.cli.CommandTest;

/** Follows docs/adding-a-requirement.md in a folder outside the product: writes its files and runs its commands. */
class AddingARequirementTest extends CommandTest {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern FILE = Pattern.compile("(?://|#) (law/\\S+)\\n");

    private final List<String> shown = new ArrayList<>();

    @Test
    void whatThePageShowsWorks() throws IOException {
        String page = Files.readString(Path.of("docs", "adding-a-requirement.md"));
        for (Matcher block = BLOCK.matcher(page); block.find(); ) {
            if (block.group(1).isEmpty()) {
                block.group(2).lines().forEach(this::command);
            } else {
                file(block.group(1).equals("diff"), block.group(2));
            }
        }
        assertThat(shown)
                .as("the outputs of the commands, in order")
                .satisfiesExactly(
                        export -> assertThat(export).contains("rules: ", "scenarios: "),
                        check -> assertThat(check).contains("rule files are valid"),
                        golden -> assertThat(golden).contains("+      \"id\" : \"DOWNTIME_PLAN\",", "recorded"),
                        test -> assertThat(test).contains(" 0 failed", " 0 gaps"),
                        mutate -> assertThat(mutate).doesNotContain("  survived  "),
                        score -> assertThat(score).contains("ZERO", "DOWNTIME_PLAN  PI_TEST_1 was not reported"),
                        rules -> assertThat(rules).contains("Downtime plan attestation", "PI_TEST_1 is attested No"),
                        check -> assertThat(check).contains("rule files are valid"),
                        test -> assertThat(test).contains("12 passed, 0 failed"));
    }

    private void command(String line) {
        assertThat(line).startsWith("./mips-pi ");
        String[] words = Stream.of(line.split(" "))
                .skip(1)
                .map(word -> word.matches("law(/.*)?") ? folder.resolve(word).toString() : word)
                .toArray(String[]::new);
        int code = run(words);
        assertThat(code).as(line + "\n" + out() + err()).isZero();
        shown.add(out());
    }

    private void file(boolean changed, String block) throws IOException {
        Matcher name = FILE.matcher(block);
        assertThat(name.lookingAt()).as(block).isTrue();
        Path file = folder.resolve(name.group(1));
        String text = block.substring(name.end());
        if (changed) {
            String before = Files.readString(file);
            assertThat(before).as(block).contains(lines(text, " -"));
            Files.writeString(
                    file,
                    before.replaceFirst(Pattern.quote(lines(text, " -")), Matcher.quoteReplacement(lines(text, " +"))));
        } else {
            assertThat(file).as("a new file").doesNotExist();
            Files.writeString(file, text);
        }
    }

    /** The lines with one of these marks, without it. */
    private static String lines(String diff, String marks) {
        return diff.lines()
                .filter(line -> marks.indexOf(line.charAt(0)) >= 0)
                .map(line -> line.substring(1) + "\n")
                .collect(Collectors.joining());
    }
}
