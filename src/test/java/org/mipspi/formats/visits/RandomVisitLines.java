package org.mipspi.formats.visits;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Random visits as the texts of their fields, rendered as NDJSON and as CSV by code of its own. */
final class RandomVisitLines {

    private static final String[] LETTERS = {
        "p", "7", " ", "é", "\uD83D\uDE00", "\"", ",", "\\", "'", "{", "-", "\u00a0x"
    };

    private final Random random;

    RandomVisitLines(long seed) {
        random = new Random(seed);
    }

    /** The fields of a visit: a text, true or false, or a list of texts, some of them null. */
    Map<String, Object> one() {
        Map<String, Object> visit = new LinkedHashMap<>();
        visit.put("patient", id());
        visit.put("visit", id());
        visit.put("date", time());
        maybe(visit, "tin", digits(9));
        maybe(visit, "npi", random.nextBoolean() ? digits(10) : List.of(digits(10), digits(10)));
        maybe(visit, "virtualGroup", id());
        maybe(visit, "apm", id());
        maybe(visit, "sameAs", List.of(id(), id()));
        for (String flag : List.of("held", "mipsEligible", "nothingToProvide")) {
            maybe(visit, flag, random.nextBoolean());
        }
        for (String day : List.of("optedOutAt", "optInProvidedAt", "certifiedOn")) {
            maybe(visit, day, time());
        }
        maybe(visit, "cehrt", id());
        access(visit);
        return visit;
    }

    private void access(Map<String, Object> visit) {
        int parts = 1 + random.nextInt(3);
        if (parts > 1 || random.nextBoolean()) {
            visit.put("availableAt", parts == 1 ? time() : times(parts, false));
        }
        List<String> ways =
                random.nextBoolean() ? List.of("accessAt") : List.of("viewAt", "downloadAt", "transmitAt", "apiAt");
        ways.forEach(way -> maybe(visit, way, parts == 1 ? time() : times(parts, true)));
    }

    private void maybe(Map<String, Object> visit, String field, Object value) {
        if (random.nextInt(3) > 0) {
            visit.put(field, value);
        }
    }

    private List<String> times(int count, boolean mayLack) {
        List<String> times = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            times.add(mayLack && random.nextInt(3) == 0 ? null : time());
        }
        return times;
    }

    private String id() {
        StringBuilder id = new StringBuilder("i");
        for (int i = random.nextInt(8); i > 0; i--) {
            id.append(LETTERS[random.nextInt(LETTERS.length)]);
        }
        return id.toString();
    }

    private String digits(int count) {
        return random.ints(count, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining());
    }

    private String time() {
        String date = "2026-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
        String minute = date + "T%02d:%02d".formatted(random.nextInt(24), random.nextInt(60));
        return switch (random.nextInt(5)) {
            case 0 -> date;
            case 1 -> minute;
            case 2 -> minute + ":59.123Z";
            case 3 -> minute + "-05:00";
            default -> minute + ":00+09:30";
        };
    }

    String json(Map<String, Object> visit) {
        List<String> fields = new ArrayList<>();
        visit.forEach((name, value) -> fields.add("\"" + name + "\": " + text(value)));
        Collections.shuffle(fields, random);
        return "{" + String.join(", ", fields) + "}";
    }

    private static String text(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(RandomVisitLines::text).collect(Collectors.joining(",", "[", "]"));
        }
        return value instanceof String text
                ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
                : String.valueOf(value);
    }

    /** The columns of these visits and a row for each. */
    List<String> csv(List<Map<String, Object>> visits) {
        List<String> columns = new ArrayList<>(visits.stream()
                .flatMap(visit -> visit.keySet().stream())
                .distinct()
                .toList());
        Collections.shuffle(columns, random);
        List<String> lines = new ArrayList<>();
        lines.add(String.join(",", columns));
        visits.forEach(visit ->
                lines.add(columns.stream().map(name -> cell(visit.get(name))).collect(Collectors.joining(","))));
        return lines;
    }

    private String cell(Object value) {
        String text = value instanceof List<?> list
                ? list.stream().map(item -> item == null ? "" : item.toString()).collect(Collectors.joining(";"))
                : value == null ? "" : value.toString();
        boolean isQuoted = text.contains("\"") || text.contains(",") || random.nextInt(4) == 0;
        return isQuoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
