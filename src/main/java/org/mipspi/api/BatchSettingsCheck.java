package org.mipspi.api;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Checks the settings of batches when the service starts. A setting that is not valid stops the service from starting. */
@Startup
@Singleton
public class BatchSettingsCheck {

    BatchSettingsCheck(
            @ConfigProperty(name = "mips-pi.batch.max-lines") long maxLines,
            @ConfigProperty(name = "mips-pi.batch.max-time") Duration maxTime,
            @ConfigProperty(name = "mips-pi.batch.max-concurrent") int maxConcurrent) {
        require(maxLines >= 1, "mips-pi.batch.max-lines is " + maxLines + ". Expected 1 or more");
        require(
                !maxTime.isNegative() && !maxTime.isZero(),
                "mips-pi.batch.max-time is " + maxTime + ". Expected more than zero");
        require(maxConcurrent >= 1, "mips-pi.batch.max-concurrent is " + maxConcurrent + ". Expected 1 or more");
    }

    private static void require(boolean sound, String message) {
        if (!sound) {
            throw new IllegalArgumentException(message);
        }
    }
}
