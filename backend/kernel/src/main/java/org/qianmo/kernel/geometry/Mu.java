package org.qianmo.kernel.geometry;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Mu (亩): 2000/3 square metres, so that square metres × 3/2000 is exact and 666.67 is never needed.
 *
 * <p>A mu is shown with two decimals and counted on vouchers in thousandths. It is derived from square metres for one
 * figure at a time: mu that were rounded are not added up.
 *
 * @param value exact; trailing zeros do not matter and are dropped
 */
public record Mu(BigDecimal value) implements Comparable<Mu> {

    private static final BigDecimal PER_SQUARE_METRE = new BigDecimal("0.0015");
    private static final int MILLI = 3;

    public Mu {
        value = value.stripTrailingZeros();
    }

    /** Exact conversion. */
    public static Mu ofSquareMetres(BigDecimal squareMetres) {
        return new Mu(squareMetres.multiply(PER_SQUARE_METRE));
    }

    /** The amount of a voucher, in thousandths of a mu. */
    public static Mu ofMilliMu(long milliMu) {
        return new Mu(BigDecimal.valueOf(milliMu, MILLI));
    }

    /** For people: two decimals, HALF_UP. */
    public BigDecimal shown() {
        return value.setScale(2, RoundingMode.HALF_UP);
    }

    /**
     * For vouchers: whole thousandths of a mu, rounded down, so that no voucher is issued for ground that is not there.
     *
     * @throws ArithmeticException if the amount does not fit a long
     */
    public long milliMuFloor() {
        return milliMu(RoundingMode.FLOOR);
    }

    /** For statements beside vouchers: whole thousandths of a mu, rounded HALF_UP. */
    public long milliMuHalfUp() {
        return milliMu(RoundingMode.HALF_UP);
    }

    private long milliMu(RoundingMode rounding) {
        return value.setScale(MILLI, rounding).unscaledValue().longValueExact();
    }

    @Override
    public int compareTo(Mu other) {
        return value.compareTo(other.value);
    }
}
