package org.mipspi.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;

/**
 * The compiled rules of one performance year. Immutable and safe for any number of sessions at once.
 *
 * @param year the performance year
 * @param kieBase the compiled rules
 * @param rules the rules in force, by name
 * @param remedies what would meet a requirement, by the requirement's id
 */
public record RuleBase(int year, KieBase kieBase, Map<String, Rule> rules, Map<String, String> remedies) {

    /**
     * Compiles the rules of one year.
     *
     * @throws RulesInvalid with every error of the compiler, at its place in the rule file
     */
    public static RuleBase compile(Catalogue catalogue, int year) throws RulesInvalid {
        KieServices services = KieServices.get();
        ReleaseId id = services.newReleaseId(
                "org.mipspi.rules", "year-" + year, java.util.UUID.randomUUID().toString());
        KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(id);
        for (RuleFile file : catalogue.files()) {
            files.write("src/main/resources/rules/" + file.source().path(), file.textFor(year));
        }
        KieBuilder builder = services.newKieBuilder(files);
        List<Finding> findings = new ArrayList<>();
        try {
            builder.buildAll(ExecutableModelProject.class);
            for (Message message : builder.getResults().getMessages(Message.Level.ERROR)) {
                findings.add(finding(message));
            }
        } catch (RuntimeException | LinkageError e) {
            findings.add(new Finding("rules", 0, 0, "the compiler failed: " + e, null));
        }
        if (!findings.isEmpty()) {
            throw new RulesInvalid(findings);
        }
        KieContainer container = services.newKieContainer(id);
        KieBase kieBase = container.getKieBase();
        // The repository would keep every module ever built.
        services.getRepository().removeKieModule(id);
        Map<String, Rule> rules = new HashMap<>();
        Map<String, String> remedies = new HashMap<>();
        for (RuleFile file : catalogue.files()) {
            for (Rule rule : file.rules()) {
                if (rule.years().contains(year)) {
                    rules.put(rule.name(), rule);
                    remedies.put(rule.requirement(), file.remedy());
                }
            }
        }
        return new RuleBase(year, kieBase, Map.copyOf(rules), remedies);
    }

    private static Finding finding(Message message) {
        String path = message.getPath() == null ? "rules" : message.getPath();
        String file = path.replaceFirst("^(src/main/resources/)?rules/", "");
        return new Finding(
                file,
                Math.max(0, message.getLine()),
                Math.max(0, message.getColumn()),
                message.getText().strip(),
                null);
    }
}
