package org.mipspi.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The completion script for the shell fish, made from the commands and their options. */
final class FishCompletion {

    private final String program;
    private final StringBuilder script = new StringBuilder();

    private FishCompletion(String program) {
        this.program = program;
    }

    /** The script for these commands. */
    static String script(CommandLine commands) {
        FishCompletion completion = new FishCompletion(commands.getCommandName());
        completion.line("-n __fish_use_subcommand -f");
        addOptions(completion, "__fish_use_subcommand", commands.getCommandSpec());
        commands.getSubcommands().forEach((name, command) -> {
            CommandSpec spec = command.getCommandSpec();
            completion.line("-n __fish_use_subcommand -f -a " + name
                    + description(spec.usageMessage().description()));
            addOptions(completion, quoted("__fish_seen_subcommand_from " + name), spec);
        });
        String names = String.join(" ", commands.getSubcommands().keySet());
        completion.line("-n '__fish_seen_subcommand_from help' -f -a " + quoted(names));
        completion.line("-n '__fish_seen_subcommand_from completion' -f -a 'bash zsh fish'");
        return completion.script.toString();
    }

    private static void addOptions(FishCompletion completion, String condition, CommandSpec command) {
        for (OptionSpec option : command.options()) {
            List<String> words = new ArrayList<>(List.of("-n", condition));
            for (String name : option.names()) {
                words.add(name.startsWith("--") ? "-l " + name.substring(2) : "-s " + name.substring(1));
            }
            if (option.arity().max() > 0) {
                // Of options with a value, only those that name files complete file names.
                words.add(option.type() == Path.class ? "-r -F" : "-x");
                if (option.completionCandidates() != null) {
                    words.add("-a " + quoted(String.join(" ", option.completionCandidates())));
                }
            }
            completion.line(String.join(" ", words) + description(option.description()));
        }
    }

    private void line(String words) {
        script.append("complete -c ").append(program).append(' ').append(words).append('\n');
    }

    private static String description(String... sentences) {
        return sentences.length == 0 ? "" : " -d " + quoted(sentences[0]);
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
