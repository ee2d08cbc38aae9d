package org.mipspi.rules;

/** The types that rule files may name: facts that a session starts with, and conclusions that rules draw. */
final class Vocabulary {

    static final String FACTS = "org.mipspi.domain.facts";
    static final String CONCLUSIONS = "org.mipspi.domain.conclusions";

    private Vocabulary() {}

    /** The type of this simple name, or null where rules have none. */
    static Class<?> type(String simpleName) {
        if (!simpleName.matches("[A-Za-z]+")) {
            return null;
        }
        for (String folder : new String[] {FACTS, CONCLUSIONS}) {
            try {
                return Class.forName(folder + "." + simpleName, false, Vocabulary.class.getClassLoader());
            } catch (ClassNotFoundException | LinkageError e) {
                // It may be of the other folder. A LinkageError: the name differs in upper and lower case only.
            }
        }
        return null;
    }
}
