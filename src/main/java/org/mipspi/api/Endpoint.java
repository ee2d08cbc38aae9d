package org.mipspi.api;

import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The addresses of the API, with what a request to each may contain. */
enum Endpoint {
    /** Decides one submission. */
    DECISIONS(
            "/v1/decisions",
            List.of(BodyType.JSON, BodyType.XML),
            "application/json",
            Parameter.TRACE,
            Parameter.READINGS),
    /** Decides many submissions. */
    BATCH(
            "/v1/decisions/batch",
            List.of(BodyType.LINES),
            BodyType.LINES.mediaType(),
            Parameter.READINGS,
            Parameter.SUMMARY),
    /** Converts a QRDA III document. */
    CONVERT("/v1/convert", List.of(BodyType.XML), "application/json"),
    /** Lists the rules. */
    RULES("/v1/rules", List.of(), "application/json", Parameter.YEAR);

    private static final String YES_OR_NO = "true or false";

    /** A parameter of the query. */
    private enum Parameter {
        TRACE("trace", YES_OR_NO, "true|false"),
        READINGS("readings", YES_OR_NO, "true|false"),
        SUMMARY("summary", YES_OR_NO, "true|false"),
        YEAR("year", "a year of four digits", "[0-9]{4}");

        private final String key;
        private final String expected;
        private final Pattern valid;

        Parameter(String key, String expected, String valid) {
            this.key = key;
            this.expected = expected;
            this.valid = Pattern.compile(valid);
        }
    }

    private static final Map<String, Endpoint> BY_PATH =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Endpoint::path, Function.identity()));

    private final String path;
    private final List<BodyType> bodies;
    private final String answer;
    private final List<Parameter> parameters;

    Endpoint(String path, List<BodyType> bodies, String answer, Parameter... parameters) {
        this.path = path;
        this.bodies = bodies;
        this.answer = answer;
        this.parameters = List.of(parameters);
    }

    /** The endpoint at an address, with or without a slash at its end; null if there is none. */
    static Endpoint at(String path) {
        return BY_PATH.get(path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    }

    String path() {
        return path;
    }

    /** The types of bodies that it reads; empty if it reads none. */
    List<BodyType> bodies() {
        return bodies;
    }

    /** The media type of its answers. */
    String answer() {
        return answer;
    }

    /** Whether it has this HTTP method, apart from OPTIONS. */
    boolean has(String method) {
        return bodies.isEmpty() ? method.equals("GET") || method.equals("HEAD") : method.equals("POST");
    }

    /** The value of the header Allow. */
    String allow() {
        return bodies.isEmpty() ? "GET, HEAD, OPTIONS" : "POST, OPTIONS";
    }

    /** The media types that it recommends for bodies, in words. */
    String bodiesInWords() {
        return bodies.stream().map(BodyType::mediaType).collect(Collectors.joining(" or "));
    }

    /** What is wrong with the parameters of a query, one sentence or two each; empty if nothing is. */
    List<String> misuse(MultiMap query) {
        List<String> found = new ArrayList<>();
        for (String name : query.names()) {
            Parameter parameter = parameters.stream()
                    .filter(each -> each.key.equals(name))
                    .findFirst()
                    .orElse(null);
            List<String> values = query.getAll(name);
            if (parameter == null) {
                found.add(shown(name) + " is not a query parameter of " + path + ". " + parametersInWords());
            } else if (values.size() > 1) {
                found.add("The query parameter " + name + " is given " + values.size() + " times. Send it once.");
            } else if (!parameter.valid.matcher(values.get(0)).matches()) {
                found.add("The query parameter " + name + " is " + shown(values.get(0)) + ". Send " + parameter.expected
                        + ", or leave it out.");
            }
        }
        return found;
    }

    private String parametersInWords() {
        return parameters.isEmpty()
                ? "It has no parameters."
                : "Its parameters: "
                        + parameters.stream().map(each -> each.key).collect(Collectors.joining(", "))
                        + ".";
    }

    private static String shown(String text) {
        return '"' + (text.length() > 40 ? text.substring(0, 40) + "..." : text) + '"';
    }
}
