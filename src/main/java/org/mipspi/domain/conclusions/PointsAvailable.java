package org.mipspi.domain.conclusions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mipspi.domain.facts.MeasurementSet;

/**
 * Which measure holds how many points, and whose turn it is to move them. A rule states the points and the order of the
 * turns with {@link #give} and {@link #turn}, and each turn may move points on. Every one of these makes a new object: the
 * points cascade from step to step, each stays on record, and no rule can change what another one concluded.
 */
public final class PointsAvailable {

    /** Holder of the points of the Public Health and Clinical Data Exchange objective. */
    public static final String PUBLIC_HEALTH = "publicHealthAndClinicalDataExchange";

    private record Turn(String statement, List<String> excluded) {}

    private final MeasurementSet set;
    private final int option;
    private final Map<String, Integer> held;
    private final List<Turn> turns;
    private final int turn;
    private final List<Movement> moved;

    /** No points yet, for this set under this option of the Health Information Exchange objective. */
    public PointsAvailable(OptionInForce option) {
        this(option.set(), option.number(), Map.of(), List.of(), 0, List.of());
    }

    private PointsAvailable(
            MeasurementSet set,
            int option,
            Map<String, Integer> held,
            List<Turn> turns,
            int turn,
            List<Movement> moved) {
        this.set = set;
        this.option = option;
        this.held = held;
        this.turns = turns;
        this.turn = turn;
        this.moved = moved;
    }

    /** Gives a measure, or an objective, its points. */
    public PointsAvailable give(String holder, int points) {
        Map<String, Integer> given = new LinkedHashMap<>(held);
        given.put(holder, points);
        return new PointsAvailable(set, option, given, turns, turn, moved);
    }

    /** Adds a turn: the named statement applies where all of these measures are excluded. */
    public PointsAvailable turn(String statement, String... whenAllExcluded) {
        List<Turn> more = new ArrayList<>(turns);
        more.add(new Turn(statement, List.of(whenAllExcluded)));
        return new PointsAvailable(set, option, held, more, turn, moved);
    }

    /** The option of the Health Information Exchange objective in force: 1, 2 or 3. */
    public int option() {
        return option;
    }

    /** The statement whose turn it is, or null when nothing is left to move. */
    public String next() {
        int next = nextTurn();
        return next == turns.size() ? null : turns.get(next).statement();
    }

    /** All that one holder has goes to another. */
    public PointsAvailable move(String from, String to) {
        return step(List.of(new Movement(from, to, held(from))));
    }

    /** All that one holder has goes to two others, half each. */
    public PointsAvailable moveHalves(String from, String first, String second) {
        int points = held(from);
        int half = points / 2;
        return step(List.of(new Movement(from, first, points - half), new Movement(from, second, half)));
    }

    /** The turn passes and the points stay where they are. */
    public PointsAvailable keep() {
        return step(List.of());
    }

    /** What one holder has now, 0 where it has nothing. */
    public int held(String holder) {
        return held.getOrDefault(holder, 0);
    }

    /** The holders, in the order in which they were given points. */
    public Iterable<String> holders() {
        return held.keySet();
    }

    /** What the step that made this moved, without moves of nothing. */
    public List<Movement> moved() {
        return moved;
    }

    private int nextTurn() {
        int next = turn;
        while (next < turns.size() && !set.excludesAll(turns.get(next).excluded())) {
            next++;
        }
        return next;
    }

    private PointsAvailable step(List<Movement> movements) {
        Map<String, Integer> after = new LinkedHashMap<>(held);
        for (Movement movement : movements) {
            after.merge(movement.from(), -movement.points(), Integer::sum);
            after.merge(movement.to(), movement.points(), Integer::sum);
        }
        List<Movement> real =
                movements.stream().filter(movement -> movement.points() > 0).toList();
        return new PointsAvailable(set, option, after, turns, nextTurn() + 1, real);
    }

    @Override
    public String toString() {
        return "PointsAvailable" + held;
    }
}
