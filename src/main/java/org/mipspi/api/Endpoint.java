package org.mipspi.api;

import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mipspi.domain.answer.Detail;
import org.mipspi.formats.text.Spelling;

/** The addresses of the API, with what a request to each may contain. */
enum Endpoint {
    /** Decides one submission. */
    DECISIONS(
            "/v1/decisions",
            List.of(BodyType.JSON, BodyType.XML),
            "application/json",
            QueryParameter.TRACE,
            QueryParameter.READINGS,
            QueryParameter.DETAIL),
    /** Decides many submissions. */
    BATCH(
            "/v1/decisions/batch",
            List.of(BodyType.LINES),
            BodyType.LINES.mediaType(),
            QueryParameter.READINGS,
            QueryParameter.DETAIL,
            QueryParameter.SUMMARY),
    /** Converts a QRDA III document. */
    CONVERT("/v1/convert", List.of(BodyType.XML), "application/json"),
    /** Counts PI_PEA_1 from records. */
    PATIENT_ACCESS(
            "/v1/measures/patient-access",
            List.of(BodyType.LINES, BodyType.CSV, BodyType.ZIP, BodyType.FORM),
            "application/json",
            QueryParameter.PERFORMANCE_YEAR,
            QueryParameter.BY,
            QueryParameter.PERFORMANCE_START,
            QueryParameter.PERFORMANCE_END,
            QueryParameter.BEST_PERIOD,
            QueryParameter.ZONE,
            QueryParameter.CLOSED_DAY,
            QueryParameter.ACCOUNT),
    /** Lists the rules. */
    RULES("/v1/rules", List.of(), "application/json", QueryParameter.YEAR);

    private static final Map<String, Endpoint> BY_PATH =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Endpoint::path, Function.identity()));

    private final String path;
    private final List<BodyType> bodies;
    private final String answer;
    private final List<QueryParameter> parameters;

    Endpoint(String path, List<BodyType> bodies, String answer, QueryParameter... parameters) {
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

    /** The media type of its answer to a query. */
    String answer(MultiMap query) {
        return this == PATIENT_ACCESS && "true".equals(query.get(QueryParameter.ACCOUNT.key()))
                ? BodyType.LINES.mediaType()
                : answer;
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
            QueryParameter parameter = parameters.stream()
                    .filter(each -> each.key().equals(name))
                    .findFirst()
                    .orElse(null);
            List<String> values = query.getAll(name);
            if (parameter == null) {
                found.add(shown(name) + " is not a query parameter of " + path + ". "
                        + meant(Spelling.nearest(name, parameters.stream().map(QueryParameter::key)))
                        + parametersInWords());
            } else if (values.size() > 1 && !parameter.isRepeatable()) {
                found.add("The query parameter " + name + " is given " + values.size() + " times. Send it once.");
            } else {
                values.stream()
                        .filter(value -> !parameter.isValid(value))
                        .forEach(value -> found.add("The query parameter " + name + " is " + shown(value) + ". "
                                + meant(parameter.meant(value)) + "Send " + parameter.expected() + "."));
            }
        }
        parameters.stream()
                .filter(each -> each.isRequired() && !query.contains(each.key()))
                .forEach(each ->
                        found.add("The query parameter " + each.key() + " is missing. Send " + each.expected() + "."));
        if (parameters.contains(QueryParameter.DETAIL) && asksForScore(query)) {
            Stream.of(QueryParameter.TRACE, QueryParameter.READINGS)
                    .filter(each -> parameters.contains(each) && "true".equals(query.get(each.key())))
                    .forEach(each -> found.add("detail=score cannot be combined with " + each.key()
                            + "=true, because short answers have no " + each.key() + ". Send one of the two."));
        }
        return found;
    }

    private static boolean asksForScore(MultiMap query) {
        return Detail.of(query.get(QueryParameter.DETAIL.key())) == Detail.SCORE;
    }

    private static String meant(String near) {
        return near == null ? "" : "Did you mean " + near + "? ";
    }

    private String parametersInWords() {
        return parameters.isEmpty()
                ? "It has no parameters."
                : "Its parameters: "
                        + parameters.stream().map(QueryParameter::key).collect(Collectors.joining(", "))
                        + ".";
    }

    private static String shown(String text) {
        return '"' + (text.length() > 40 ? text.substring(0, 40) + "..." : text) + '"';
    }
}
