package org.mipspi.settings;

import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Finds every mistake in the settings before the service starts: keys that do not exist, keys that the build fixed, and
 * values of the wrong kind. The platform ignores most of these.
 */
public final class SettingsCheck {

    private static final String DOCUMENTATION = "docs/configuration.md lists the settings";

    /** Variables that begin like settings and are not: the launcher's, and those that Kubernetes adds for a service. */
    private static final Pattern OTHER_VARIABLES =
            Pattern.compile("MIPS_PI_(CONFIG|JAVA_OPTIONS|KEEPING|SERVICE_(HOST|PORT(_\\w+)?)|PORT(_\\d+_\\w+)?)");

    /** A prefix that names the profile in which a key holds. */
    private static final Pattern PROFILE = Pattern.compile("^%[\\w,-]+\\.");

    /** Other ways to name files of settings. There is one only, so that nobody has to search for a value. */
    private static final Set<String> LOCATIONS = Set.of("quarkus.config.locations", "smallrye.config.locations");

    private static final String RULES = ServiceSettings.PREFIX + ".rules";

    private static final LevenshteinDistance WRONG_LETTERS = new LevenshteinDistance(3);

    private final SmallRyeConfig config;
    private final List<Setting> settings;
    private final List<String> problems = new ArrayList<>();

    private SettingsCheck(SmallRyeConfig config, List<Setting> settings) {
        this.config = config;
        this.settings = settings;
    }

    /**
     * Uses a file of settings from now on; null for the file that the environment names, if any.
     *
     * @return every mistake in the settings, one sentence or two each; empty if there is none
     */
    public static List<String> problems(Path named) throws IOException {
        if (named != null) {
            SettingsSources.use(named);
        } else {
            named = SettingsSources.named();
        }
        if (named != null && !Files.isReadable(named)) {
            String found = Files.exists(named) ? "cannot be read" : "does not exist";
            return List.of("the file of settings " + named + " " + found + ". Name a file with --config or "
                    + SettingsSources.FILE_VARIABLE);
        }
        if (named != null && Files.isDirectory(named)) {
            return List.of("the file of settings " + named + " is a folder. Name a file");
        }
        PropertiesConfigSource file;
        try {
            file = SettingsSources.file();
        } catch (IllegalArgumentException e) {
            return List.of("the file of settings " + named
                    + " contains a \\u without four hexadecimal digits after it. Correct it, or write two backslashes");
        }
        return problems(
                System.getProperties().stringPropertyNames(),
                System.getenv().keySet(),
                file == null ? Set.of() : file.getPropertyNames());
    }

    /** The mistakes among these names, whose values are looked up where the service will look them up. */
    static List<String> problems(Collection<String> properties, Collection<String> variables, Collection<String> keys)
            throws IOException {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .forClassLoader(loader)
                .withProfile("prod")
                .addDefaultInterceptors()
                .addDefaultSources()
                .addDiscoveredConverters()
                .withCustomizers(new SettingsSources())
                .build();
        List<Setting> settings = new ArrayList<>(Setting.own());
        if (Stream.of(properties, variables, keys).flatMap(Collection::stream).anyMatch(SettingsCheck::isOfPlatform)) {
            settings.addAll(PlatformSettings.read(loader));
        }
        SettingsCheck check = new SettingsCheck(config, settings);
        new TreeSet<>(properties).stream().filter(SettingsCheck::isSetting).forEach(key -> check.key(key, false));
        new TreeSet<>(variables).stream().filter(SettingsCheck::isVariable).forEach(name -> check.key(name, true));
        new TreeSet<>(keys).forEach(key -> check.key(PROFILE.matcher(key).replaceFirst(""), false));
        Setting.own().forEach(check::value);
        return check.problems.stream().distinct().toList();
    }

    /** Whether a name may be a setting of the platform. All of those take a while to read, so it is done if needed. */
    private static boolean isOfPlatform(String name) {
        return name.contains("quarkus") || name.startsWith("QUARKUS_");
    }

    private static boolean isSetting(String property) {
        return property.startsWith("quarkus.")
                || property.startsWith(ServiceSettings.PREFIX + ".")
                || LOCATIONS.contains(property);
    }

    private static boolean isVariable(String name) {
        return (name.startsWith("QUARKUS_") || name.startsWith("MIPS_PI_"))
                && !OTHER_VARIABLES.matcher(name).matches();
    }

    private void key(String name, boolean variable) {
        if (LOCATIONS.stream().anyMatch(key -> name.equals(variable ? Setting.variable(key) : key))) {
            problems.add(name + " is not supported. Name the file with --config or " + SettingsSources.FILE_VARIABLE);
            return;
        }
        List<Setting> found = settings.stream()
                .filter(setting -> setting.matches(name, variable))
                .toList();
        if (found.isEmpty()) {
            problems.add(name + " is not a setting. " + meant(name, variable) + DOCUMENTATION);
        } else if (found.stream().allMatch(Setting::fixed)) {
            problems.add(name + " is fixed when the program is built and cannot be set. Remove it; " + DOCUMENTATION);
        } else if (!found.get(0).key().startsWith(ServiceSettings.PREFIX)
                && !found.get(0).key().contains("\"")) {
            value(found.get(0));
        }
    }

    private String meant(String name, boolean variable) {
        return settings.stream()
                .filter(setting -> !setting.fixed())
                .map(setting -> setting.shown(variable))
                .filter(known -> WRONG_LETTERS.apply(name, known) >= 0)
                .min(Comparator.comparingInt(known -> WRONG_LETTERS.apply(name, known)))
                .map(known -> "Did you mean " + known + "? ")
                .orElse("");
    }

    /** Whether the value that is in force is of the right kind. */
    private void value(Setting setting) {
        ConfigValue found = config.getConfigValue(setting.key());
        if (found.getValue() == null) {
            return;
        }
        String text = found.getValue();
        boolean right;
        try {
            Object value = config.convert(text, setting.kind());
            right = setting.kind() == Boolean.class
                    ? ValueKind.isYesOrNo(text)
                    : value != null && isWithin(setting, value);
        } catch (RuntimeException e) {
            right = false;
        }
        if (!right) {
            problems.add(setting.key() + " is \"" + text + "\"" + place(found) + ". Expected "
                    + ValueKind.expected(setting));
        } else if (setting.key().equals(RULES) && !new File(text).isDirectory()) {
            problems.add(setting.key() + " is \"" + text + "\"" + place(found)
                    + ", which is not a folder. Name a folder of rule files");
        }
    }

    private boolean isWithin(Setting setting, Object value) {
        Range limits = setting.limits();
        if (limits == null) {
            return !setting.positive() || ValueKind.amount(value) > 0;
        }
        long amount = ValueKind.amount(value);
        return amount >= ValueKind.amount(config.convert(limits.least(), setting.kind()))
                && amount <= ValueKind.amount(config.convert(limits.most(), setting.kind()));
    }

    private static String place(ConfigValue found) {
        String source = found.getConfigSourceName();
        if (source == null) {
            return "";
        }
        return source.startsWith("Env") ? " (set by " + Setting.variable(found.getName()) + ")" : "";
    }
}
