package org.mipspi.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.inject.spi.CDI;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.mipspi.cli.terminal.Terminal;
import org.mipspi.rules.compile.RuleSet;

/** The service after its start: logs what was started, and waits for the end. */
public final class Service implements QuarkusApplication {

    private static final Logger LOG = Logger.getLogger(Service.class);

    @Override
    public int run(String... arguments) {
        RuleSet rules = CDI.current().select(RuleSet.class).get();
        LOG.info(ProgramVersion.line(rules.release()));
        if (new Terminal(System.out, System.err).isWatched()) {
            String host = ConfigProvider.getConfig().getValue("quarkus.http.host", String.class);
            String port = ConfigProvider.getConfig().getValue("quarkus.http.port", String.class);
            System.err.println("mips-pi: listening at http://" + host + ":" + port + ". Press Ctrl+C to stop");
        }
        Quarkus.waitForExit();
        return 0;
    }
}
