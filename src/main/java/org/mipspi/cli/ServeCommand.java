package org.mipspi.cli;

import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mipspi.cli.suite.RulesOption;
import org.mipspi.cli.terminal.ExitCode;
import org.mipspi.cli.terminal.Terminal;
import org.mipspi.settings.SettingsCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code serve}: runs the HTTP service until it is stopped. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Runs the HTTP service until it is stopped (Ctrl+C or SIGTERM).",
        footer = {
            "",
            "docs/configuration.md lists every setting.",
            "Examples: mips-pi serve --port 9000",
            "          mips-pi serve --host 0.0.0.0 --config /etc/mips-pi.properties"
        })
final class ServeCommand implements Callable<Integer> {

    private static final int MAX_PORT = 65_535;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "Address to listen on (default: 127.0.0.1, for this machine only; 0.0.0.0 for all)")
    private String host;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port to listen on (default: 8080; 0 takes any free port)")
    private Integer port;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "File of settings, as KEY=VALUE (default: the file that MIPS_PI_CONFIG names, or none)")
    private Path config;

    @Mixin
    private final RulesOption rulesOption = new RulesOption();

    private final Terminal terminal;

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (port != null && (port < 0 || port > MAX_PORT)) {
            terminal.err().println("mips-pi: --port is " + port + ". Expected a number from 0 to " + MAX_PORT);
            return ExitCode.USAGE;
        }
        if (rulesOption.isMissing(terminal)) {
            return ExitCode.USAGE;
        }
        if (rulesOption.folder() != null && rulesOption.valid(terminal) == null) {
            return ExitCode.NO;
        }
        List<String> problems = SettingsCheck.problems(config);
        if (!problems.isEmpty()) {
            problems.forEach(problem -> terminal.err().println("mips-pi: " + Terminal.printable(problem)));
            return ExitCode.USAGE;
        }
        set("mips-pi.rules", rulesOption.folder());
        set("quarkus.http.host", host);
        set("quarkus.http.port", port);
        int[] code = {ExitCode.DONE};
        Quarkus.run(Service.class, (status, failure) -> code[0] = ended(status, failure));
        return code[0];
    }

    private static void set(String key, Object value) {
        if (value != null) {
            System.setProperty(key, value.toString());
        }
    }

    private int ended(int status, Throwable failure) {
        return failure == null ? status : new StartFailure(failure).print(terminal);
    }
}
