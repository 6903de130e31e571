package org.qianmo.kernel.topology;

import java.util.Comparator;
import java.util.Objects;
import org.locationtech.jts.geom.Geometry;

/**
 * Something wrong with a ground: what, how bad, where and how large.
 *
 * <p>A value: geometries compare by their coordinates and must not be changed afterwards. The natural order is by code,
 * then place, so that the same ground always gives the same list.
 *
 * @param where plane, EPSG:4547; a point, line or area. Empty only if the ground has no finite position at all
 * @param size in {@code unit}, not negative
 * @param neighbourId id of the parcel that is overlapped, 0 for none
 */
public record Finding(FindingCode code, Severity severity, Geometry where, double size, SizeUnit unit, long neighbourId)
        implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::code)
            .thenComparing(Finding::severity)
            .thenComparingLong(Finding::neighbourId)
            .thenComparing(Finding::where, Geometry::compareTo)
            .thenComparingDouble(Finding::size)
            .thenComparing(Finding::unit);

    public Finding {
        Objects.requireNonNull(code);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(where);
        Objects.requireNonNull(unit);
    }

    /** A finding that forbids saving, without a neighbour. */
    public static Finding error(FindingCode code, Geometry where, double size, SizeUnit unit) {
        return new Finding(code, Severity.ERROR, where, size, unit, 0);
    }

    /** A finding that may be overruled, without a neighbour. */
    public static Finding warning(FindingCode code, Geometry where, double size, SizeUnit unit) {
        return new Finding(code, Severity.WARNING, where, size, unit, 0);
    }

    /** An area that another parcel holds. */
    public static Finding overlap(Geometry area, long neighbourId) {
        return new Finding(
                FindingCode.OVERLAP, Severity.ERROR, area, area.getArea(), SizeUnit.SQUARE_METRES, neighbourId);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
