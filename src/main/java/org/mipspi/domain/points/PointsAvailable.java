package org.mipspi.domain.points;

import java.util.Arrays;
import java.util.List;
import org.mipspi.domain.facts.MeasurementSet;

/**
 * Which measure holds how many points, and whose turn it is to move them. A rule states the points and the order of the
 * turns with {@link #give} and {@link #turn}, and each turn may move points on. Every one of these makes a new object: the
 * points cascade from step to step, each stays on record, and no rule can change what another one concluded.
 */
public final class PointsAvailable {

    /** Holder of the points of the Public Health and Clinical Data Exchange objective. */
    public static final String PUBLIC_HEALTH = "publicHealthAndClinicalDataExchange";

    private record Turn(String statement, String[] excluded) {}

    private final MeasurementSet set;
    private final int option;
    private final String[] holders;
    private final int[] points;
    private final Turn[] turns;
    private final int next;
    private final List<Movement> moved;

    /** No points yet, for this set under this option of the Health Information Exchange objective. */
    public PointsAvailable(OptionInForce option) {
        this(option.set(), option.number(), new String[0], new int[0], new Turn[0], 0, List.of());
    }

    private PointsAvailable(
            MeasurementSet set,
            int option,
            String[] holders,
            int[] points,
            Turn[] turns,
            int from,
            List<Movement> moved) {
        this.set = set;
        this.option = option;
        this.holders = holders;
        this.points = points;
        this.turns = turns;
        this.moved = moved;
        this.next = nextTurn(from);
    }

    /** Gives a measure, or an objective, its points. */
    public PointsAvailable give(String holder, int given) {
        String[] more = Arrays.copyOf(holders, holders.length + 1);
        int[] sums = Arrays.copyOf(points, points.length + 1);
        more[holders.length] = holder;
        sums[points.length] = given;
        return new PointsAvailable(set, option, more, sums, turns, next, moved);
    }

    /** Adds a turn: the named statement applies where all of these measures are excluded. */
    public PointsAvailable turn(String statement, String... whenAllExcluded) {
        Turn[] more = Arrays.copyOf(turns, turns.length + 1);
        more[turns.length] = new Turn(statement, whenAllExcluded);
        return new PointsAvailable(set, option, holders, points, more, next, moved);
    }

    /** The option of the Health Information Exchange objective in force: 1, 2 or 3. */
    public int option() {
        return option;
    }

    /** The statement whose turn it is, or null when nothing is left to move. */
    public String next() {
        return next == turns.length ? null : turns[next].statement();
    }

    /** All that one holder has goes to another. */
    public PointsAvailable move(String from, String to) {
        return step(List.of(new Movement(from, to, held(from))));
    }

    /** All that one holder has goes to two others, half each. */
    public PointsAvailable moveHalves(String from, String first, String second) {
        int all = held(from);
        int half = all / 2;
        return step(List.of(new Movement(from, first, all - half), new Movement(from, second, half)));
    }

    /** The turn passes and the points stay where they are. */
    public PointsAvailable keep() {
        return step(List.of());
    }

    /** What one holder has now, 0 where it has nothing. */
    public int held(String holder) {
        int place = place(holder);
        return place < 0 ? 0 : points[place];
    }

    /** The holders, in the order in which they were given points. */
    public List<String> holders() {
        return List.of(holders);
    }

    /** What the step that made this moved, without moves of nothing. */
    public List<Movement> moved() {
        return moved;
    }

    private int nextTurn(int from) {
        int turn = from;
        while (turn < turns.length && !set.excludesAll(turns[turn].excluded())) {
            turn++;
        }
        return turn;
    }

    private int place(String holder) {
        for (int place = 0; place < holders.length; place++) {
            if (holders[place].equals(holder)) {
                return place;
            }
        }
        return -1;
    }

    private PointsAvailable step(List<Movement> movements) {
        int[] after = points.clone();
        for (Movement movement : movements) {
            after[placeOf(movement.from())] -= movement.points();
            after[placeOf(movement.to())] += movement.points();
        }
        List<Movement> real =
                movements.stream().filter(movement -> movement.points() > 0).toList();
        return new PointsAvailable(set, option, holders, after, turns, next + 1, real);
    }

    private int placeOf(String holder) {
        int place = place(holder);
        if (place < 0) {
            throw new IllegalArgumentException(holder + " was never given points and cannot take part in a move");
        }
        return place;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("PointsAvailable[");
        for (int place = 0; place < holders.length; place++) {
            text.append(place == 0 ? "" : ", ")
                    .append(holders[place])
                    .append('=')
                    .append(points[place]);
        }
        return text.append(next() == null ? "]" : ", next " + next() + "]").toString();
    }
}
