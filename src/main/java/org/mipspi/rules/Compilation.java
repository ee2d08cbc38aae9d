package org.mipspi.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.runtime.KieContainer;

/**
 * The compiling of one year's rules. The compiler's own errors point at generated code, at a line that is near, or
 * nowhere; so when the whole does not compile, ever smaller parts of it are compiled until the rules that fail stand alone.
 */
final class Compilation {

    /** Whoever broke more rules than this begins with these. */
    private static final int MAX_CULPRITS = 10;

    private final Catalogue catalogue;
    private final int year;

    Compilation(Catalogue catalogue, int year) {
        this.catalogue = catalogue;
        this.year = year;
    }

    /**
     * Compiles all rules of the year.
     *
     * @throws RulesInvalid with the rules that do not compile
     */
    KieBase kieBase() throws RulesInvalid {
        List<Rule> all = catalogue.rules(year);
        List<String> errors = new ArrayList<>();
        KieBase kieBase = compile(all, errors);
        if (kieBase != null) {
            return kieBase;
        }
        List<Finding> findings = new ArrayList<>();
        culprits(all, errors, findings);
        if (findings.isEmpty()) {
            // Each rule compiles alone: two of them do not go together.
            findings.add(new Finding("rules", 0, 0, "the rules of " + year + " do not compile: " + text(errors), null));
        }
        throw new RulesInvalid(findings);
    }

    /** Halves rules that do not compile until each that fails stands alone. */
    private void culprits(List<Rule> failing, List<String> errors, List<Finding> findings) {
        if (failing.size() <= 1) {
            for (Rule rule : failing) {
                findings.add(new Finding(
                        rule.file(),
                        rule.line(),
                        1,
                        "this rule does not compile: " + text(errors),
                        "compare its names and types with those of the rules beside it"));
            }
            return;
        }
        int middle = failing.size() / 2;
        for (List<Rule> half : List.of(failing.subList(0, middle), failing.subList(middle, failing.size()))) {
            List<String> errorsOfHalf = new ArrayList<>();
            if (findings.size() < MAX_CULPRITS && compile(half, errorsOfHalf) == null) {
                culprits(half, errorsOfHalf, findings);
            }
        }
    }

    /** The compiled rules, or null and what the compiler said. */
    private KieBase compile(List<Rule> rules, List<String> errors) {
        KieServices services = KieServices.get();
        ReleaseId id = services.newReleaseId(
                "org.mipspi.rules", "year-" + year, UUID.randomUUID().toString());
        KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(id);
        Set<Rule> wanted = new HashSet<>(rules);
        for (RuleFile file : catalogue.files()) {
            if (file.rules().stream().anyMatch(wanted::contains)) {
                files.write("src/main/resources/" + path(file), Delivery.text(file, wanted::contains));
            }
        }
        try {
            KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
            builder.getResults().getMessages(Message.Level.ERROR).forEach(error -> errors.add(error.getText()));
            return errors.isEmpty() ? kieBase(services, id) : null;
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            errors.add("the compiler failed: " + e);
            return null;
        } finally {
            // The repository would keep every module ever built.
            services.getRepository().removeKieModule(id);
        }
    }

    private static KieBase kieBase(KieServices services, ReleaseId id) {
        KieContainer container = services.newKieContainer(id);
        try {
            return container.newKieBase(fixed(services));
        } finally {
            // The rule base lives on without it; the services would keep the container for ever.
            container.dispose();
        }
    }

    /** Where a file is compiled: a folder is named as its package is, or the compiler warns of every file. */
    static String path(RuleFile file) {
        return "rules/" + file.source().path().replace('-', '_');
    }

    /** A rule base is never changed once it is made, and its sessions can be lighter for it. */
    static KieBaseConfiguration fixed(KieServices services) {
        KieBaseConfiguration fixed = services.newKieBaseConfiguration();
        fixed.setOption(KieBaseMutabilityOption.DISABLED);
        return fixed;
    }

    /** The first that the compiler said, on one line: what follows from it explains nothing. */
    static String text(List<String> errors) {
        String first = errors.isEmpty() ? "the compiler does not say why" : errors.get(0);
        String line = first.replaceAll("\\s+", " ").strip();
        return line.length() <= 200 ? line : line.substring(0, 200) + "...";
    }
}
