package org.mipspi.cli.count;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code count}: counts a measure from records. Each measure that can be counted is a command below it. */
@Command(
        name = "count",
        mixinStandardHelpOptions = true,
        description = "Counts a measure from the records themselves.",
        footer = {"", "Example: mips-pi count patients examples/visits/visits-2026.ndjson --year 2026 --by tin"})
public final class CountCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return CommandLine.ExitCode.USAGE;
    }
}
