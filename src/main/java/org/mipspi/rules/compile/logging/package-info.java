/**
 * What the rule engine may log.
 * In: the logging of the JVM, as its host configured it.
 * Out: levels of the engine's loggers.
 */
package org.mipspi.rules.compile.logging;
