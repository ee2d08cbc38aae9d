package org.mipspi.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page on configuration, the defaults and the settings agree. */
class ConfigurationPageTest {

    private static final Path PAGE = Path.of("docs/configuration.md");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([^`]+)` \\| `([^`]+)` \\| (?:`([^`]*)`|none) \\| \\S.* \\|$");

    private static Properties defaults() throws IOException {
        Properties defaults = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            defaults.load(file);
        }
        return defaults;
    }

    private static List<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(PAGE)).results().toList();
    }

    @Test
    void thePageListsEverySettingOfMipsPiAndNoOther() throws IOException {
        assertThat(rows().stream().map(row -> row.group(1)).filter(key -> key.startsWith("mips-pi.")))
                .containsExactlyInAnyOrderElementsOf(
                        Setting.own().stream().map(Setting::key).toList());
    }

    @Test
    void everyDefaultOfMipsPiIsTheDefaultOfASetting() throws IOException {
        assertThat(defaults().stringPropertyNames().stream().filter(key -> key.startsWith("mips-pi.")))
                .isSubsetOf(Setting.own().stream().map(Setting::key).toList());
    }

    @Test
    void thePlatformHasTheSettingsThatThePageLists() throws IOException {
        List<Setting> settings = PlatformSettings.read(getClass().getClassLoader());
        assertThat(rows().stream().map(row -> row.group(1)).filter(key -> key.startsWith("quarkus.")))
                // A library that only the packaged program has.
                .filteredOn(key -> !key.startsWith("quarkus.swagger-ui."))
                .hasSizeGreaterThan(10)
                .allMatch(
                        key -> settings.stream().anyMatch(setting -> !setting.fixed() && setting.matches(key, false)));
    }

    @Test
    void eachRowHasTheVariableOfItsKey() throws IOException {
        assertThat(rows()).allSatisfy(row -> assertThat(row.group(2)).isEqualTo(Setting.variable(row.group(1))));
    }

    @Test
    void eachRowHasTheDefaultOfTheProgram() throws IOException {
        Properties defaults = defaults();
        assertThat(rows()).allSatisfy(row -> {
            if (row.group(1).startsWith("mips-pi.") || defaults.containsKey(row.group(1))) {
                assertThat(row.group(3)).as(row.group(1)).isEqualTo(defaults.getProperty(row.group(1)));
            }
        });
    }
}
