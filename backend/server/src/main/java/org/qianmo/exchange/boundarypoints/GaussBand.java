package org.qianmo.exchange.boundarypoints;

import java.util.Optional;
import org.qianmo.crs.Srid;

/**
 * A band of the Gauss–Krüger projection on CGCS2000, as EPSG has registered it.
 *
 * @param degrees 3 or 6
 * @param number 25 … 45 of 3 degrees, 13 … 23 of 6: no number is in both, so that it says the width too
 * @param prefixed whether the number stands before the easting
 */
record GaussBand(int degrees, int number, boolean prefixed) {

    private static final int NARROW_FIRST = 25;
    private static final int NARROW_LAST = 45;
    private static final int WIDE_FIRST = 13;
    private static final int WIDE_LAST = 23;
    private static final int NARROW_PREFIXED = 4513;
    private static final int NARROW_BY_MERIDIAN = 4534;
    private static final int WIDE_PREFIXED = 4491;
    private static final int WIDE_BY_MERIDIAN = 4502;

    /** @return the band of that number; empty for one that is not in this country */
    static Optional<GaussBand> numbered(int number, boolean prefixed) {
        if (number >= NARROW_FIRST && number <= NARROW_LAST) {
            return Optional.of(new GaussBand(3, number, prefixed));
        }
        return number >= WIDE_FIRST && number <= WIDE_LAST
                ? Optional.of(new GaussBand(6, number, prefixed))
                : Optional.empty();
    }

    /** @return the band of a registered system; empty for any other */
    static Optional<GaussBand> of(Srid srid) {
        int code = srid.code();
        if (code >= WIDE_PREFIXED && code < NARROW_PREFIXED) {
            boolean prefixed = code < WIDE_BY_MERIDIAN;
            return numbered(WIDE_FIRST + code - (prefixed ? WIDE_PREFIXED : WIDE_BY_MERIDIAN), prefixed);
        }
        boolean narrow = code >= NARROW_PREFIXED && code <= NARROW_BY_MERIDIAN + NARROW_LAST - NARROW_FIRST;
        boolean prefixed = code < NARROW_BY_MERIDIAN;
        return narrow
                ? numbered(NARROW_FIRST + code - (prefixed ? NARROW_PREFIXED : NARROW_BY_MERIDIAN), prefixed)
                : Optional.empty();
    }

    Srid srid() {
        if (degrees == 3) {
            return new Srid(number - NARROW_FIRST + (prefixed ? NARROW_PREFIXED : NARROW_BY_MERIDIAN));
        }
        return new Srid(number - WIDE_FIRST + (prefixed ? WIDE_PREFIXED : WIDE_BY_MERIDIAN));
    }

    int meridian() {
        return degrees == 3 ? 3 * number : 6 * number - 3;
    }
}
