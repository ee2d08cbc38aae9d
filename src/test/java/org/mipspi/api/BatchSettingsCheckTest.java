package org.mipspi.api;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BatchSettingsCheckTest {

    @Test
    void anInvalidSettingIsNamed() {
        Duration time = Duration.ofSeconds(1);
        assertThatCode(() -> new BatchSettingsCheck(1, time, 1)).doesNotThrowAnyException();
        assertThatThrownBy(() -> new BatchSettingsCheck(0, time, 1)).hasMessageContaining("mips-pi.batch.max-lines");
        assertThatThrownBy(() -> new BatchSettingsCheck(1, Duration.ZERO, 1))
                .hasMessageContaining("mips-pi.batch.max-time");
        assertThatThrownBy(() -> new BatchSettingsCheck(1, time.negated(), 1))
                .hasMessageContaining("mips-pi.batch.max-time");
        assertThatThrownBy(() -> new BatchSettingsCheck(1, time, 0))
                .hasMessageContaining("mips-pi.batch.max-concurrent");
    }
}
