package org.qianmo.kernel.geometry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Objects;

/**
 * Acreage (面积): an official area as it is booked, in square metres with exactly two decimals.
 *
 * <p>A difference of two acreages may be negative. Sums are exact; mu are taken of the sum, never summed themselves.
 *
 * @param squareMetres scale 2; given with fewer decimals it is filled up, with more it is refused
 */
public record Acreage(BigDecimal squareMetres) implements Comparable<Acreage> {

    public static final Acreage ZERO = new Acreage(BigDecimal.ZERO);

    private static final int SCALE = 2;

    /** @throws ArithmeticException if there are more than two decimals: rounding is a decision of the caller */
    public Acreage {
        squareMetres = Objects.requireNonNull(squareMetres).setScale(SCALE, RoundingMode.UNNECESSARY);
    }

    /**
     * Books a computed area, rounded HALF_UP on its shortest decimal digits.
     *
     * @param squareMetres as {@link OfficialArea} gives it
     * @throws IllegalArgumentException if the value is not finite
     */
    public static Acreage ofSquareMetres(double squareMetres) {
        if (!Double.isFinite(squareMetres)) {
            throw new IllegalArgumentException("acreage must be finite, not " + squareMetres);
        }
        return ofSquareMetres(BigDecimal.valueOf(squareMetres));
    }

    /** Books an area given in decimals, rounded HALF_UP to two places. */
    public static Acreage ofSquareMetres(BigDecimal squareMetres) {
        return new Acreage(squareMetres.setScale(SCALE, RoundingMode.HALF_UP));
    }

    /** Exact sum; {@link #ZERO} for none. */
    public static Acreage sum(Collection<Acreage> acreages) {
        return acreages.stream().reduce(ZERO, Acreage::plus);
    }

    public Acreage plus(Acreage other) {
        return new Acreage(squareMetres.add(other.squareMetres));
    }

    /** Exact difference; negative where the other is larger. */
    public Acreage minus(Acreage other) {
        return new Acreage(squareMetres.subtract(other.squareMetres));
    }

    /** The same land in mu, exact. */
    public Mu toMu() {
        return Mu.ofSquareMetres(squareMetres);
    }

    @Override
    public int compareTo(Acreage other) {
        return squareMetres.compareTo(other.squareMetres);
    }
}
