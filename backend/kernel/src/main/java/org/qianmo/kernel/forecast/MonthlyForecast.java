package org.qianmo.kernel.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * What months like those of the past would add. Accepted work comes in lumps: most months bring nothing, some very much, so
 * that a line through the series says little, and the median of its slopes is often 0.
 *
 * <p>Method: a bootstrap of the increments (Efron 1979). Of {@link #PATHS} paths each first draws, with replacement, a past
 * of as many months as there were, then from it the months ahead: so the interval holds both the scatter of months and what
 * so few of them say of their mean. The middle is the median of the paths, the interval reaches from their 10th to their 90th
 * percentile. Order and season of the months are not looked at, nor whether what could still be done runs out. The same
 * months give the same forecast: the numbers drawn are fixed.
 */
public final class MonthlyForecast {

    /** Fewer months say nothing. */
    public static final int MONTHS_MIN = 6;

    /** Twenty years. */
    public static final int MONTHS_AHEAD_MAX = 240;

    /** Of the paths that many percent end within the interval. */
    public static final int CONFIDENCE_PERCENT = 80;

    static final int PATHS = 1_000;

    private static final long SEED = 20_220_208L;
    private static final int LOW = PATHS / 10;
    private static final int MIDDLE = PATHS / 2;
    private static final int HIGH = PATHS - 1 - PATHS / 10;

    /** Sums from now on at the end of each month ahead; in each row one value a path, ascending. */
    private final double[][] sorted;

    /** The same, each path by itself. */
    private final double[][] paths;

    private MonthlyForecast(double[][] paths, double[][] sorted) {
        this.paths = paths;
        this.sorted = sorted;
    }

    /**
     * O(PATHS · months ahead).
     *
     * @param increments of whole months, in any unit; negative where something was taken back
     * @param monthsAhead 1 to {@link #MONTHS_AHEAD_MAX}
     * @return empty for fewer than {@link #MONTHS_MIN} months, or if none of them brought anything
     * @throws IllegalArgumentException if an increment is not finite or the months are out of bounds
     */
    public static Optional<MonthlyForecast> of(double[] increments, int monthsAhead) {
        if (monthsAhead < 1 || monthsAhead > MONTHS_AHEAD_MAX) {
            throw new IllegalArgumentException(monthsAhead + " months ahead");
        }
        if (!Arrays.stream(increments).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("an increment is not finite");
        }
        boolean says =
                increments.length >= MONTHS_MIN && Arrays.stream(increments).anyMatch(month -> month != 0);
        return says ? Optional.of(drawn(increments, monthsAhead)) : Optional.empty();
    }

    private static MonthlyForecast drawn(double[] increments, int monthsAhead) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[][] paths = new double[PATHS][];
        double[][] sorted = new double[monthsAhead][PATHS];
        for (int path = 0; path < PATHS; path++) {
            paths[path] = path(increments, monthsAhead, random);
            for (int month = 0; month < monthsAhead; month++) {
                sorted[month][path] = paths[path][month];
            }
        }
        Arrays.stream(sorted).forEach(Arrays::sort);
        return new MonthlyForecast(paths, sorted);
    }

    private static double[] path(double[] increments, int monthsAhead, SplittableRandom random) {
        double[] past = new double[increments.length];
        for (int i = 0; i < past.length; i++) {
            past[i] = increments[random.nextInt(increments.length)];
        }
        double[] path = new double[monthsAhead];
        double sum = 0;
        for (int month = 0; month < monthsAhead; month++) {
            sum += past[random.nextInt(past.length)];
            path[month] = sum;
        }
        return path;
    }

    /**
     * What will have been added, from now on.
     *
     * @param monthsAhead the sum is that of so many months
     */
    public record Sum(int monthsAhead, double low, double middle, double high) {}

    /** A sum for each month ahead, the nearest first. */
    public List<Sum> sums() {
        List<Sum> sums = new ArrayList<>();
        for (int month = 0; month < sorted.length; month++) {
            double[] row = sorted[month];
            sums.add(new Sum(month + 1, row[LOW], row[MIDDLE], row[HIGH]));
        }
        return sums;
    }

    /**
     * When as much as this will have been added, in months ahead.
     *
     * @param earliest one path in ten is there by then; null if not within the months that were looked ahead
     * @param middle half of the paths are; null likewise
     * @param latest nine in ten are; null likewise
     */
    public record Arrival(Integer earliest, Integer middle, Integer latest) {}

    /** @param missing in the unit of the increments; 0 or less is there with the first month */
    public Arrival arrival(double missing) {
        int[] months = Arrays.stream(paths)
                .mapToInt(path -> firstMonth(path, missing))
                .sorted()
                .toArray();
        return new Arrival(within(months[LOW]), within(months[MIDDLE]), within(months[HIGH]));
    }

    private static int firstMonth(double[] path, double missing) {
        for (int month = 0; month < path.length; month++) {
            if (path[month] >= missing) {
                return month + 1;
            }
        }
        return Integer.MAX_VALUE;
    }

    private static Integer within(int month) {
        return month == Integer.MAX_VALUE ? null : month;
    }
}
