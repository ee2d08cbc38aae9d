package org.mipspi.rules.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.drools.compiler.kproject.models.KieBaseModelImpl;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.mipspi.rules.compile.logging.EngineLogLevels;

/**
 * Compiles rule files into models, one for each package, from which rule bases are made. A model does not depend on the
 * models beside it, so models can be combined in other ways than they were compiled in.
 */
public final class DroolsCompiler {

    private DroolsCompiler() {}

    /**
     * What was compiled, as classes.
     *
     * @param bytes the classes, by the path of each
     * @param models names of those that are models
     */
    record Classes(Map<String, byte[]> bytes, List<String> models) {}

    /**
     * The models of these files. If they do not compile, there are none, and the errors are added.
     *
     * @param texts what to compile, by the path of each file
     */
    public static CompiledRules of(Map<String, String> texts, List<String> errors) {
        return compiled(
                UUID.randomUUID().toString(),
                texts,
                errors,
                module -> new CompiledRules(models(module)),
                new CompiledRules(List.of()));
    }

    /**
     * The classes of these files. If they do not compile, there are none, and the errors are added. The version is fixed,
     * because the names of the classes depend on it.
     *
     * @param texts what to compile, by the path of each file
     */
    static Classes classes(Map<String, String> texts, List<String> errors) {
        return compiled("classes", texts, errors, DroolsCompiler::classes, new Classes(Map.of(), List.of()));
    }

    private static <T> T compiled(
            String version,
            Map<String, String> texts,
            List<String> errors,
            Function<CanonicalKieModule, T> taken,
            T none) {
        EngineLogLevels.setToWarn();
        KieServices services = KieServices.get();
        ReleaseId id = services.newReleaseId("org.mipspi.rules", "parts", version);
        KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(id);
        texts.forEach((path, text) -> files.write("src/main/resources/" + path, text));
        try {
            KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
            builder.getResults().getMessages(Message.Level.ERROR).forEach(error -> errors.add(error.getText()));
            return errors.isEmpty() ? taken.apply((CanonicalKieModule) builder.getKieModule()) : none;
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            errors.add("the compiler failed: " + e);
            return none;
        } finally {
            // Otherwise the repository keeps every module that was ever built.
            services.getRepository().removeKieModule(id);
        }
    }

    private static List<Model> models(CanonicalKieModule module) {
        return new ArrayList<>(module.getModelForKBase(new KieBaseModelImpl()));
    }

    /** The classes in the packages of the rules. The others are of use only to a module. */
    private static Classes classes(CanonicalKieModule module) {
        List<Model> models = models(module);
        Map<String, byte[]> bytes = new TreeMap<>();
        for (String path : module.getInternalKieModule().getFileNames()) {
            String packageName = path.replace('/', '.');
            if (path.endsWith(".class")
                    && models.stream().anyMatch(model -> packageName.startsWith(model.getName() + '.'))) {
                bytes.put(path, module.getInternalKieModule().getBytes(path));
            }
        }
        return new Classes(
                bytes, models.stream().map(model -> model.getClass().getName()).toList());
    }
}
