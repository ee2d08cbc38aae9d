package org.mipspi.cli;

import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.mipspi.cli.suite.RulesOption;
import org.mipspi.cli.terminal.ExitCode;
import org.mipspi.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code serve}: runs the HTTP service until it is stopped. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Runs the HTTP service.")
final class ServeCommand implements Callable<Integer> {

    @Option(names = "--host", description = "Address to listen on (default: this machine only)")
    private String host;

    @Option(names = "--port", description = "Port to listen on (default: 8080)")
    private Integer port;

    @Mixin
    private final RulesOption rulesOption = new RulesOption();

    private final Terminal terminal;

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (rulesOption.isMissing(terminal)) {
            return ExitCode.USAGE;
        }
        if (rulesOption.folder() != null) {
            if (rulesOption.valid(terminal) == null) {
                return ExitCode.NO;
            }
            System.setProperty("mips-pi.rules", rulesOption.folder().toString());
        }
        if (host != null) {
            System.setProperty("quarkus.http.host", host);
        }
        if (port != null) {
            System.setProperty("quarkus.http.port", port.toString());
        }
        Quarkus.run();
        return ExitCode.DONE;
    }
}
