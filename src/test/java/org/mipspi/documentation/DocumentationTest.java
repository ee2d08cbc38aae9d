package org.mipspi.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mipspi.cli.Main;
import org.mipspi.cli.terminal.Terminal;
import picocli.CommandLine;

/** The documentation's links and commands work as shown. */
class DocumentationTest {

    /** A link. Text in code that looks like one is not matched. */
    private static final Pattern LINK = Pattern.compile("(?<!`)\\[[^\\]]*\\]\\(([^)\\s]+)\\)");

    private static final Pattern COMMAND = Pattern.compile("\\./mips-pi ([a-z]+)((?: +[^ `|#<>]+)*)");
    private static final Pattern OPTION = Pattern.compile(" (--[a-z-]+)");
    private static final Pattern TEST_CLASS = Pattern.compile("`(\\w+[a-z](?:Test|IT))`");

    @Test
    void everyRelativeLinkResolves() {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            for (MatchResult link : LINK.matcher(text(page)).results().toList()) {
                if (!link.group(1).contains("://") && !resolves(page, link.group(1))) {
                    broken.add(page + ": " + link.group(1));
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyCommandAndOptionShownExists() {
        CommandLine program = Main.commandLine(new Terminal(System.out, System.err));
        List<String> unknown = new ArrayList<>();
        for (Path page : pages()) {
            for (MatchResult shown : COMMAND.matcher(text(page)).results().toList()) {
                CommandLine command = program.getSubcommands().get(shown.group(1));
                if (command == null) {
                    unknown.add(page + ": " + shown.group());
                    continue;
                }
                String[] words = shown.group(2).strip().split(" +");
                CommandLine called = command.getSubcommands().getOrDefault(words[0], command);
                Set<String> options = called.getCommandSpec().optionsMap().keySet();
                OPTION.matcher(shown.group(2))
                        .results()
                        .map(option -> option.group(1))
                        .filter(option -> !options.contains(option))
                        .forEach(option -> unknown.add(page + ": " + shown.group(1) + " " + option));
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyTestNamedExists() throws IOException {
        Set<String> tests = new HashSet<>();
        for (String folder : List.of("src/test/java", "spark/src/test/java")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.map(file -> file.getFileName().toString().replace(".java", ""))
                        .forEach(tests::add);
            }
        }
        List<String> unknown = new ArrayList<>();
        for (Path page : pages()) {
            TEST_CLASS
                    .matcher(text(page))
                    .results()
                    .map(test -> test.group(1))
                    .filter(test -> !tests.contains(test))
                    .forEach(test -> unknown.add(page + ": " + test));
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void theFrontPageOfDocsListsEveryPage() {
        Path docs = Path.of("docs");
        String front = text(docs.resolve("README.md"));
        assertThat(pages())
                .filteredOn(page -> page.startsWith(docs) && !page.endsWith("README.md"))
                .allSatisfy(page -> assertThat(front).contains("(" + docs.relativize(page) + ")"));
    }

    private static boolean resolves(Path page, String link) {
        String file = link.replaceFirst("#.*", "");
        Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
        int anchor = link.indexOf('#');
        return Files.exists(target) && (anchor < 0 || anchors(text(target)).contains(link.substring(anchor + 1)));
    }

    /** The anchors that GitHub gives to headings. */
    private static Set<String> anchors(String page) {
        return page.lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\w\\- ]", "").replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static List<Path> pages() {
        try (Stream<Path> top = Files.list(Path.of(""));
                Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
