package org.mipspi.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Spark logs through Log4j 2. A job decides fast whatever the level of its log. */
class EngineLogLevelsTest {

    @Test
    void noLoggerOfTheEngineIsEnabledBelowWarnIfTheLevelOfAJobIsLowered() throws IOException {
        try (SparkSession spark = LocalSpark.session()) {
            String submission = Files.readString(Path.of("../examples/individual-2026.json"));
            assertThat(spark.sql("SELECT mips_pi('" + submission + "').outcome")
                            .first()
                            .getString(0))
                    .isEqualTo("SCORED");
        }
        LoggerContext context = (LoggerContext) LogManager.getContext(false);
        Level before = context.getRootLogger().getLevel();
        // Not while a job runs, which would log everything.
        Configurator.setRootLevel(Level.ALL);
        try {
            List<Logger> engine = context.getLoggers().stream()
                    .filter(logger -> logger.getName().startsWith("org.drools.")
                            || logger.getName().startsWith("org.kie."))
                    .toList();
            assertThat(engine).isNotEmpty().noneMatch(Logger::isInfoEnabled);
        } finally {
            Configurator.setRootLevel(before);
        }
    }
}
