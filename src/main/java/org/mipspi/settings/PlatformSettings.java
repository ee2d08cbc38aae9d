package org.mipspi.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The settings of the platform: those that the documentation in its libraries lists. */
final class PlatformSettings {

    private static final String DOCUMENTATION = "META-INF/quarkus-config-doc/quarkus-config-model.json";

    private static final Range PORTS = new Range("0", "65535");

    /** The platform checks these only when it uses them, and then ends with a stack trace. */
    private static final Map<String, Range> LIMITS = Map.of("quarkus.http.port", PORTS, "quarkus.http.ssl-port", PORTS);

    private static final Set<String> POSITIVE = Set.of("quarkus.thread-pool.max-threads");

    private PlatformSettings() {}

    /** Every setting of the platform's libraries on the class path. */
    static List<Setting> read(ClassLoader libraries) throws IOException {
        List<Setting> settings = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        for (URL documentation : Collections.list(libraries.getResources(DOCUMENTATION))) {
            for (JsonNode item : json.readTree(documentation).findParents("path")) {
                addItem(item, settings);
            }
        }
        return settings;
    }

    private static void addItem(JsonNode item, List<Setting> settings) {
        boolean fixed = !item.path("phase").asText().equals("RUN_TIME");
        Class<?> kind = ValueKind.of(item.path("type").asText());
        add(item.path("path"), kind, fixed, settings);
        item.path("additionalPaths").forEach(path -> add(path, kind, fixed, settings));
    }

    private static void add(JsonNode path, Class<?> kind, boolean fixed, List<Setting> settings) {
        String key = path.path("property").asText();
        if (!key.isEmpty()) {
            settings.add(new Setting(key, kind, POSITIVE.contains(key), LIMITS.get(key), fixed));
        }
    }
}
