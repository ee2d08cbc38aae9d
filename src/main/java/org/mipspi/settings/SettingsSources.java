package org.mipspi.settings;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.PropertiesConfigSourceLoader;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;
import io.smallrye.config.SysPropConfigSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Where settings are looked for: system properties, environment variables, one file that was named, and the defaults in
 * the program. The platform would also read {@code config/application.properties} and {@code .env} of the working
 * directory, which nobody named; this leaves them out.
 */
public final class SettingsSources implements SmallRyeConfigBuilderCustomizer {

    /** The environment variable that names the file. */
    public static final String FILE_VARIABLE = "MIPS_PI_CONFIG";

    /** The system property by which {@code serve --config} passes the file on. It is not a setting. */
    private static final String FILE_PROPERTY = "org.mipspi.config";

    private static final String DEFAULTS = "application.properties";
    private static final String LIBRARY_DEFAULTS = "META-INF/microprofile-config.properties";

    private static final int DEFAULTS_ORDINAL = 250;
    private static final int FILE_ORDINAL = 280;
    private static final int ENVIRONMENT_ORDINAL = 300;

    /** Uses a file of settings from now on. */
    static void use(Path file) {
        System.setProperty(FILE_PROPERTY, file.toString());
    }

    /** The file of settings; null if none was named. */
    static Path named() {
        String file = System.getProperty(FILE_PROPERTY, System.getenv(FILE_VARIABLE));
        return file == null || file.isBlank() ? null : Path.of(file);
    }

    /** The file of settings, read; null if none was named. */
    static PropertiesConfigSource file() throws IOException {
        Path file = named();
        return file == null ? null : new PropertiesConfigSource(file.toUri().toURL(), FILE_ORDINAL);
    }

    /**
     * Puts these sources in place of the platform's. The build reads defaults without the environment, and records them in
     * the program: then this adds nothing, or the build's own environment would become part of the program.
     */
    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        if (!builder.isAddDefaultSources()) {
            return;
        }
        ClassLoader loader = builder.getClassLoader();
        builder.setAddDefaultSources(false);
        builder.withSources(new SysPropConfigSource(), new EnvConfigSource(System.getenv(), ENVIRONMENT_ORDINAL));
        builder.withSources(PropertiesConfigSourceLoader.inClassPath(DEFAULTS, DEFAULTS_ORDINAL, loader));
        builder.withSources(
                PropertiesConfigSourceLoader.inClassPath(LIBRARY_DEFAULTS, ConfigSource.DEFAULT_ORDINAL, loader));
        try {
            PropertiesConfigSource file = file();
            if (file != null) {
                builder.withSources(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
