package org.mipspi.api;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Holds the settings of batches to what they may be, when the service starts rather than when a batch comes. */
@Startup
@Singleton
public class BatchSettingsCheck {

    BatchSettingsCheck(
            @ConfigProperty(name = "mips-pi.batch.max-lines") long maxLines,
            @ConfigProperty(name = "mips-pi.batch.max-time") Duration maxTime,
            @ConfigProperty(name = "mips-pi.batch.max-concurrent") int maxConcurrent) {
        require(maxLines >= 1, "mips-pi.batch.max-lines has to be 1 or more, and is " + maxLines);
        require(
                !maxTime.isNegative() && !maxTime.isZero(),
                "mips-pi.batch.max-time has to be longer than nothing, and is " + maxTime);
        require(maxConcurrent >= 1, "mips-pi.batch.max-concurrent has to be 1 or more, and is " + maxConcurrent);
    }

    private static void require(boolean sound, String message) {
        if (!sound) {
            throw new IllegalArgumentException(message);
        }
    }
}
