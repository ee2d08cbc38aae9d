package org.mipspi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.mipspi.domain.answer.Release;
import org.mipspi.rules.compile.RuleSet;
import picocli.CommandLine.IVersionProvider;

/** {@code --version}: the version of the program, the commit it was built from, its built-in rules, and the JVM. */
final class ProgramVersion implements IVersionProvider {

    /** Written by the build; it names no commit if the build did not run in a git repository. */
    private static final String COMMIT = "commit.properties";

    /** So many digits of a hash tell releases apart. */
    private static final int SHOWN_DIGITS = 12;

    @Override
    public String[] getVersion() {
        return new String[] {
            "mips-pi " + version(),
            "commit " + commit(),
            rules(RuleSet.builtIn().release()),
            java()
        };
    }

    /** All of it as one line, for rules of one's own. */
    static String line(Release release) {
        return "mips-pi " + version() + ", commit " + commit() + ", " + rules(release) + ", " + java();
    }

    private static String version() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return version == null ? "(unpackaged)" : version;
    }

    private static String commit() {
        try (InputStream file = ProgramVersion.class.getResourceAsStream(COMMIT)) {
            if (file == null) {
                return "unknown";
            }
            Properties properties = new Properties();
            properties.load(file);
            String commit = properties.getProperty("commit", "");
            return commit.isEmpty() ? "unknown" : commit;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String rules(Release release) {
        return "rules " + release.id() + " " + release.sha256().substring(0, SHOWN_DIGITS);
    }

    private static String java() {
        return "Java " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")";
    }
}
