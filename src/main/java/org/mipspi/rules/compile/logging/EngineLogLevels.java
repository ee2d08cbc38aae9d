package org.mipspi.rules.compile.logging;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The levels of the rule engine's loggers. With a level below WARN the engine formats a message at almost every step of a
 * decision, written or not, and decides three to four times slower. So its loggers are at WARN, whatever the level of the
 * root, unless the host's logging names them.
 *
 * <p>SLF4J cannot set levels, so this depends on what writes the log. {@code java.util.logging}, JBoss LogManager, Logback
 * and Log4j 2 are supported. None of them is a dependency: all but the first are called by reflection.
 */
public final class EngineLogLevels {

    /** The parents of all loggers of the engine. */
    private static final List<String> ENGINE = List.of("org.drools", "org.kie");

    /** {@code java.util.logging} forgets a level if nothing holds its logger. */
    private static final Set<java.util.logging.Logger> HELD = ConcurrentHashMap.newKeySet();

    private static final Set<ILoggerFactory> WARNED = ConcurrentHashMap.newKeySet();

    private EngineLogLevels() {}

    /**
     * Sets the engine's loggers to WARN, so that they stay there if the level of the root is lowered later. A logger that has
     * a level of its own keeps it, and so does one that is not enabled for WARN. To be called before the engine is used; further
     * calls are cheap. If the level cannot be set, a warning is logged once.
     */
    public static void setToWarn() {
        for (String name : ENGINE) {
            Logger engine = LoggerFactory.getLogger(name);
            if (engine.isWarnEnabled()) {
                setToWarn(engine);
            }
        }
    }

    private static void setToWarn(Logger engine) {
        ILoggerFactory factory = LoggerFactory.getILoggerFactory();
        try {
            switch (factory.getClass().getName()) {
                case "org.slf4j.jul.JDK14LoggerFactory", "org.slf4j.impl.JDK14LoggerFactory" ->
                    setToWarn(java.util.logging.Logger.getLogger(engine.getName()));
                case "org.slf4j.impl.Slf4jLoggerFactory" -> setToWarn(ofJBoss(factory, engine.getName()));
                case "ch.qos.logback.classic.LoggerContext" -> setToWarnInLogback(engine);
                case "org.apache.logging.slf4j.Log4jLoggerFactory" -> setToWarnInLog4j(factory, engine.getName());
                default -> {
                    if (engine.isDebugEnabled()) {
                        warn(
                                factory,
                                "mips-pi cannot set levels of "
                                        + factory.getClass().getName());
                    }
                }
            }
        } catch (InvocationTargetException e) {
            warn(factory, e.getCause());
        } catch (ReflectiveOperationException | LinkageError e) {
            warn(factory, e);
        }
    }

    private static void setToWarn(java.util.logging.Logger engine) {
        if (engine.getLevel() == null) {
            HELD.add(engine);
            engine.setLevel(Level.WARNING);
        }
    }

    /** JBoss LogManager has loggers of its own beside those of the JDK if it is not the JVM's log manager. */
    private static java.util.logging.Logger ofJBoss(ILoggerFactory factory, String name)
            throws ReflectiveOperationException {
        return (java.util.logging.Logger) classBeside(factory, "org.jboss.logmanager.Logger")
                .getMethod("getLogger", String.class)
                .invoke(null, name);
    }

    private static void setToWarnInLogback(Logger engine) throws ReflectiveOperationException {
        Class<?> level = classBeside(engine, "ch.qos.logback.classic.Level");
        if (engine.getClass().getMethod("getLevel").invoke(engine) == null) {
            engine.getClass()
                    .getMethod("setLevel", level)
                    .invoke(engine, level.getField("WARN").get(null));
        }
    }

    private static void setToWarnInLog4j(ILoggerFactory factory, String name) throws ReflectiveOperationException {
        Class<?> level = classBeside(factory, "org.apache.logging.log4j.Level");
        Object context = classBeside(factory, "org.apache.logging.log4j.LogManager")
                .getMethod("getContext", ClassLoader.class, boolean.class)
                .invoke(null, EngineLogLevels.class.getClassLoader(), false);
        Object configuration = classBeside(factory, "org.apache.logging.log4j.core.LoggerContext")
                .getMethod("getConfiguration")
                .invoke(context);
        Map<?, ?> named = (Map<?, ?>) classBeside(factory, "org.apache.logging.log4j.core.config.Configuration")
                .getMethod("getLoggers")
                .invoke(configuration);
        if (!named.containsKey(name)) {
            classBeside(factory, "org.apache.logging.log4j.core.config.Configurator")
                    .getMethod("setLevel", String.class, level)
                    .invoke(null, name, level.getField("WARN").get(null));
        }
    }

    private static Class<?> classBeside(Object backend, String name) throws ClassNotFoundException {
        return Class.forName(name, true, backend.getClass().getClassLoader());
    }

    private static void warn(ILoggerFactory factory, Object cause) {
        if (WARNED.add(factory)) {
            LoggerFactory.getLogger(EngineLogLevels.class)
                    .warn(
                            "org.drools and org.kie log below WARN, which makes decisions several times slower. Set both to WARN"
                                    + " in the configuration of your logging: {}",
                            String.valueOf(cause));
        }
    }
}
