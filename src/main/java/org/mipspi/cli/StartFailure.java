package org.mipspi.cli;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import java.io.IOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.mipspi.cli.terminal.ExitCode;
import org.mipspi.cli.terminal.Terminal;
import org.mipspi.rules.text.RulesInvalid;

/** Why the service did not start, in a sentence for those who started it. */
final class StartFailure {

    /** What the platform puts before its reasons: the type of an exception, or a code. */
    private static final Pattern LABELS = Pattern.compile("([a-z]\\w*\\.)+\\w+(Exception|Error): |SRCFG\\d+: ");

    /** The beginning of a reason, or a key in it, by which a mistake in a setting differs from other failures. */
    private static final Pattern OF_A_SETTING = Pattern.compile("^SRCFG\\d|(?<![.\\w])quarkus\\.[a-z]");

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
        if (cause instanceof ConfigValidationException invalid) {
            return unusable(IntStream.range(0, invalid.getProblemCount())
                    .mapToObj(i -> invalid.getProblem(i).getMessage())
                    .collect(Collectors.joining("; ")));
        }
        if (cause instanceof ConfigurationException || isOfSetting(cause)) {
            return unusable(cause.getMessage());
        }
        return cause instanceof IOException e ? Terminal.reason(e) : null;
    }

    /** The platform reports some wrong settings, such as a forbidden combination, by exceptions of general types. */
    private static boolean isOfSetting(Throwable cause) {
        boolean general = cause instanceof IllegalArgumentException
                || cause instanceof IllegalStateException
                || cause instanceof NoSuchElementException;
        return general
                && cause.getMessage() != null
                && OF_A_SETTING.matcher(cause.getMessage()).find();
    }

    private static String unusable(String reason) {
        String plain = LABELS.matcher(String.valueOf(reason)).replaceAll("").strip();
        return "a setting cannot be used: " + plain + (plain.endsWith(".") ? "" : ".")
                + " Correct it; docs/configuration.md lists the settings";
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
