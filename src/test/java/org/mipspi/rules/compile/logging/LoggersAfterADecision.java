package org.mipspi.rules.compile.logging;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.logging.LogManager;
import java.util.stream.Stream;
import org.jboss.logmanager.LogContext;
import org.mipspi.decision.DecisionService;
import org.mipspi.rules.compile.RuleSet;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * A program that uses mips-pi as a library: decides one submission and ends. Its arguments are the submission's file and the
 * file to which it writes every logger that there then is, if they can be listed, with the least level that is enabled.
 */
final class LoggersAfterADecision {

    /** A system property: whether the root of java.util.logging is set to ALL after the rules were made. */
    static final String LOWERS_ROOT = "lowersRoot";

    private LoggersAfterADecision() {}

    public static void main(String[] arguments) throws Exception {
        RuleSet rules = RuleSet.builtIn();
        // What only weak references hold is gone now.
        System.gc();
        if (Boolean.getBoolean(LOWERS_ROOT)) {
            java.util.logging.Logger.getLogger("").setLevel(java.util.logging.Level.ALL);
        }
        new DecisionService(rules).decide(Files.readAllBytes(Path.of(arguments[0])), false);
        List<String> lines = new ArrayList<>();
        for (String name : new TreeSet<>(names(LoggerFactory.getILoggerFactory()))) {
            lines.add(name + ' ' + leastEnabled(LoggerFactory.getLogger(name)));
        }
        Files.write(Path.of(arguments[1]), lines);
    }

    /** SLF4J has no list of loggers. Logback and Log4j are not on the class path of the tests, as only one can be. */
    private static Collection<String> names(ILoggerFactory factory) throws ReflectiveOperationException {
        return switch (factory.getClass().getSimpleName()) {
            case "JDK14LoggerFactory" ->
                Collections.list(LogManager.getLogManager().getLoggerNames());
            case "Slf4jLoggerFactory" ->
                Collections.list(LogContext.getLogContext().getLoggerNames());
            case "LoggerContext" -> names(factory, "getLoggerList");
            case "Log4jLoggerFactory" ->
                names(
                        Class.forName("org.apache.logging.log4j.LogManager")
                                .getMethod("getContext", boolean.class)
                                .invoke(null, false),
                        "getLoggers");
            default -> List.of();
        };
    }

    private static Collection<String> names(Object context, String list) throws ReflectiveOperationException {
        List<String> names = new ArrayList<>();
        for (Object logger : (Collection<?>) context.getClass().getMethod(list).invoke(context)) {
            names.add((String) logger.getClass().getMethod("getName").invoke(logger));
        }
        return names;
    }

    private static Level leastEnabled(Logger logger) {
        return Stream.of(Level.TRACE, Level.DEBUG, Level.INFO, Level.WARN)
                .filter(logger::isEnabledForLevel)
                .findFirst()
                .orElse(Level.ERROR);
    }
}
