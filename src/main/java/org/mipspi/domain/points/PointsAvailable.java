package org.mipspi.domain.points;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.mipspi.domain.facts.MeasurementSet;

/**
 * How many points each measure has available, and which exclusion moves points next. A rule gives the points and the
 * order of the exclusions with {@link #give} and {@link #turn}. Each step makes a new object, so every step stays on
 * record and no rule can change what another one concluded.
 */
public final class PointsAvailable {

    /** The id of the Public Health and Clinical Data Exchange objective, which has points as a whole. */
    public static final String PUBLIC_HEALTH = "publicHealthAndClinicalDataExchange";

    /**
     * Most holders, and most turns; there are about ten of each. Each step copies them, so a rule that adds to its own
     * conclusion would fill the memory.
     */
    private static final int MAX_ENTRIES = 100;

    private record Turn(String move, String[] excluded) {}

    private final MeasurementSet set;
    private final int option;
    private final String[] holders;
    private final int[] points;
    private final Turn[] turns;
    private final int next;
    private final List<Movement> moved;

    /** Begins without points, for a set and the Health Information Exchange option that counts for it. */
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

    /**
     * Gives a measure, or an objective, its points before exclusions.
     *
     * @throws IllegalArgumentException if there are too many holders
     */
    public PointsAvailable give(String holder, int given) {
        Objects.requireNonNull(holder, "the holder of points");
        requireRoom(holders.length, "holders of points");
        String[] more = Arrays.copyOf(holders, holders.length + 1);
        int[] sums = Arrays.copyOf(points, points.length + 1);
        more[holders.length] = holder;
        sums[points.length] = given;
        return new PointsAvailable(set, option, more, sums, turns, next, moved);
    }

    /**
     * Adds a step: the requirement with this id applies if all of these measures are excluded.
     *
     * @throws IllegalArgumentException if there are too many steps
     */
    public PointsAvailable turn(String move, String... whenAllExcluded) {
        Objects.requireNonNull(move, "the id of a step");
        requireRoom(turns.length, "steps");
        Turn[] more = Arrays.copyOf(turns, turns.length + 1);
        more[turns.length] = new Turn(move, whenAllExcluded);
        return new PointsAvailable(set, option, holders, points, more, next, moved);
    }

    /** The Health Information Exchange option that counts: 1, 2 or 3. */
    public int option() {
        return option;
    }

    /** The id of the requirement that applies next; null if no points are left to move. */
    public String next() {
        return next == turns.length ? null : turns[next].move();
    }

    /**
     * Moves all points of one holder to another.
     *
     * @throws IllegalArgumentException if one of them was never given points
     */
    public PointsAvailable move(String from, String to) {
        return step(List.of(new Movement(from, to, held(from))));
    }

    /**
     * Moves the points of one holder to two others, half each; the first gets the odd point.
     *
     * @throws IllegalArgumentException if one of them was never given points
     */
    public PointsAvailable moveHalves(String from, String first, String second) {
        int all = held(from);
        int half = all / 2;
        return step(List.of(new Movement(from, first, all - half), new Movement(from, second, half)));
    }

    /** Goes to the next step without moving points. */
    public PointsAvailable keep() {
        return step(List.of());
    }

    /** The points that one holder has now, 0 or more. */
    public int held(String holder) {
        int place = place(holder);
        return place < 0 ? 0 : points[place];
    }

    /** The ids of the holders, in the order in which they were given points. */
    public List<String> holders() {
        return List.of(holders);
    }

    /** The points that the last step moved, without movements of 0 points. */
    public List<Movement> moved() {
        return moved;
    }

    private static void requireRoom(int entries, String what) {
        if (entries == MAX_ENTRIES) {
            throw new IllegalArgumentException("there are more than " + MAX_ENTRIES + " " + what);
        }
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
        List<Movement> real = new ArrayList<>(movements.size());
        for (Movement movement : movements) {
            after[placeOf(movement.from())] -= movement.points();
            after[placeOf(movement.to())] += movement.points();
            if (movement.points() > 0) {
                real.add(movement);
            }
        }
        return new PointsAvailable(set, option, holders, after, turns, next + 1, List.copyOf(real));
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
