package org.mipspi.api;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BatchSettingsTest {

    @Test
    void whatMakesNoSenseIsNamed() {
        Duration time = Duration.ofSeconds(1);
        assertThatCode(() -> new BatchSettings(1, time, 1)).doesNotThrowAnyException();
        assertThatThrownBy(() -> new BatchSettings(0, time, 1)).hasMessageContaining("mips-pi.batch.max-lines");
        assertThatThrownBy(() -> new BatchSettings(1, Duration.ZERO, 1)).hasMessageContaining("mips-pi.batch.max-time");
        assertThatThrownBy(() -> new BatchSettings(1, time.negated(), 1))
                .hasMessageContaining("mips-pi.batch.max-time");
        assertThatThrownBy(() -> new BatchSettings(1, time, 0)).hasMessageContaining("mips-pi.batch.max-concurrent");
    }
}
