package org.mipspi.cli;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import java.io.IOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.mipspi.cli.terminal.ExitCode;
import org.mipspi.cli.terminal.Terminal;
import org.mipspi.rules.text.RulesInvalid;

/** Why the service did not start, in a sentence for those who started it. */
final class StartFailure {

    private final Throwable failure;
    private final List<Throwable> causes = new ArrayList<>();

    StartFailure(Throwable failure) {
        this.failure = failure;
        addCauses(failure);
    }

    private void addCauses(Throwable cause) {
        if (cause != null && !causes.contains(cause)) {
            causes.add(cause);
            addCauses(cause.getCause());
            for (Throwable suppressed : cause.getSuppressed()) {
                addCauses(suppressed);
            }
        }
    }

    /** Prints the reason; the exit code. */
    int print(Terminal terminal) {
        for (Throwable cause : causes) {
            if (cause instanceof RulesInvalid invalid) {
                invalid.findings().forEach(terminal.out()::println);
                return ExitCode.NO;
            }
            String reason = reason(cause);
            if (reason != null) {
                terminal.err().println("mips-pi: " + Terminal.printable(reason));
                return ExitCode.USAGE;
            }
        }
        terminal.err()
                .println("mips-pi: internal error " + UUID.randomUUID()
                        + ". The service did not start. Please report it with this stack trace:");
        failure.printStackTrace(terminal.err());
        return ExitCode.FAULT;
    }

    private String reason(Throwable cause) {
        if (cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException) {
            return "the host " + setting("quarkus.http.host")
                    + " cannot be resolved. Name an address of this machine with --host";
        }
        if (cause instanceof SocketException || cause.getClass().getName().endsWith("NativeIoException")) {
            return socket(cause);
        }
        if (cause instanceof ConfigurationException || cause instanceof ConfigValidationException) {
            return cause.getMessage();
        }
        return cause instanceof IOException e ? Terminal.reason(e) : null;
    }

    /** The operating system's reasons have no types of their own. */
    private static String socket(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        String host = setting("quarkus.http.host");
        String port = setting("quarkus.http.port");
        if (message.contains("in use")) {
            return "port " + port + " of " + host
                    + " is in use by another program. Stop that program, or name another port with --port";
        }
        if (message.contains("assign")) {
            return host + " is not an address of this machine. Name one with --host";
        }
        if (message.contains("ermission")) {
            return "this user may not listen at port " + port + ". Name a port from 1024 with --port";
        }
        return "the service cannot listen at " + host + ", port " + port + ": " + message;
    }

    private static String setting(String key) {
        return ConfigProvider.getConfig().getOptionalValue(key, String.class).orElse("?");
    }
}
