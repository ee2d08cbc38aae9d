package org.mipspi.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.drools.compiler.kproject.models.KieBaseModelImpl;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.model.impl.ModelImpl;
import org.drools.model.impl.RuleImpl;
import org.drools.modelcompiler.CanonicalKieModule;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/**
 * Rule files compiled into what rule bases are put together from: one model for each package. Nothing of a model depends
 * on the models beside it, so they can be put together in other ways than they were compiled in.
 */
final class CompiledParts {

    private CompiledParts() {}

    /**
     * The models of these files, or none and what the compiler said.
     *
     * @param texts what to compile, by the path of each file
     */
    static List<Model> of(Map<String, String> texts, List<String> errors) {
        KieServices services = KieServices.get();
        ReleaseId id = services.newReleaseId(
                "org.mipspi.rules", "parts", UUID.randomUUID().toString());
        KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(id);
        texts.forEach((path, text) -> files.write("src/main/resources/" + path, text));
        try {
            KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
            builder.getResults().getMessages(Message.Level.ERROR).forEach(error -> errors.add(error.getText()));
            if (!errors.isEmpty()) {
                return List.of();
            }
            CanonicalKieModule module = (CanonicalKieModule) builder.getKieModule();
            return new ArrayList<>(module.getModelForKBase(new KieBaseModelImpl()));
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            errors.add("the compiler failed: " + e);
            return List.of();
        } finally {
            // The repository would keep every module ever built.
            services.getRepository().removeKieModule(id);
        }
    }

    /** The part of a model that holds only rules of certain names. */
    static ModelImpl only(Predicate<String> names, Model model) {
        ModelImpl part = new ModelImpl(model.getName());
        model.getGlobals().forEach(part::addGlobal);
        model.getTypeMetaDatas().forEach(part::addTypeMetaData);
        model.getRules().stream().filter(rule -> names.test(rule.getName())).forEach(part::addRule);
        return part;
    }

    /** One rule of a model, under another name than the one it was compiled with. */
    static Model renamed(Model model, String compiled, String name) {
        ModelImpl part = only(compiled::equals, model);
        org.drools.model.Rule rule = part.getRules().get(0);
        return part.withRules(List.of(new RuleImpl(
                rule.getPackage(),
                name,
                rule.getUnit(),
                rule.getView(),
                rule.getDefaultConsequence(),
                Map.of(),
                rule.getMetaData())));
    }
}
