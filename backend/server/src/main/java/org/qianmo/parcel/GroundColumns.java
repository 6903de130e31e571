package org.qianmo.parcel;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All versions of parcels whose middle lies in one square of ground, as columns: a million is looked through at a glance. */
final class GroundColumns {

    /** What a version takes in memory. */
    static final int ROW_BYTES = 36;

    private static final int OPEN_DAY = (int) LocalDate.of(9999, 12, 31).toEpochDay();

    /** What tells the parcels of a cell apart. */
    record Kind(String landClass, String stage) {}

    /** Where a parcel lies; each may be null. */
    record Unit(String townCode, String villageCode, Long zoneId) {}

    /** Parcels of the present in one unit. */
    private record Present(short unit, short kind, int count, long hundredths) {

        Present plus(Present other) {
            return new Present(unit, kind, count + other.count, hundredths + other.hundredths);
        }
    }

    private final double[] longitude;
    private final double[] latitude;
    private final long[] hundredthsOfSquareMetre;
    private final int[] validFrom;
    private final int[] validTo;
    private final short[] kind;
    private final short[] unit;
    private volatile List<Present> present;

    GroundColumns(List<VersionPoint> versions, Numbering<Kind> kinds, Numbering<Unit> units) {
        int size = versions.size();
        longitude = new double[size];
        latitude = new double[size];
        hundredthsOfSquareMetre = new long[size];
        validFrom = new int[size];
        validTo = new int[size];
        kind = new short[size];
        unit = new short[size];
        for (int i = 0; i < size; i++) {
            VersionPoint version = versions.get(i);
            longitude[i] = version.longitude();
            latitude[i] = version.latitude();
            hundredthsOfSquareMetre[i] =
                    version.squareMetres().movePointRight(2).longValueExact();
            validFrom[i] = (int) version.validFrom().toEpochDay();
            validTo[i] = (int) version.validTo().toEpochDay();
            kind[i] = kinds.of(new Kind(version.landClass(), version.stage()));
            unit[i] = units.of(new Unit(version.townCode(), version.villageCode(), version.zoneId()));
        }
    }

    int bytes() {
        return longitude.length * ROW_BYTES;
    }

    /**
     * Adds the versions that were true on the day, as known now.
     *
     * @param trueOn null for the present ones
     * @param seen by number of the unit
     */
    void addTo(CellSums sums, LocalDate trueOn, boolean[] seen) {
        int from = trueOn == null ? OPEN_DAY : (int) trueOn.toEpochDay();
        int to = trueOn == null ? OPEN_DAY - 1 : from;
        for (int i = 0; i < longitude.length; i++) {
            if (validFrom[i] <= from && validTo[i] > to && seen[unit[i]]) {
                sums.add(longitude[i], latitude[i], kind[i], hundredthsOfSquareMetre[i]);
            }
        }
    }

    /** As {@link #addTo(CellSums, LocalDate, boolean[])}; of the present from sums that are made once. */
    void addTo(UnitSums sums, LocalDate trueOn, boolean[] seen) {
        if (trueOn == null) {
            for (Present of : present()) {
                if (seen[of.unit()]) {
                    sums.add(of.unit(), of.kind(), of.count(), of.hundredths());
                }
            }
            return;
        }
        int day = (int) trueOn.toEpochDay();
        for (int i = 0; i < longitude.length; i++) {
            if (validFrom[i] <= day && validTo[i] > day && seen[unit[i]]) {
                sums.add(unit[i], kind[i], 1, hundredthsOfSquareMetre[i]);
            }
        }
    }

    private List<Present> present() {
        if (present == null) {
            Map<Integer, Present> sums = new HashMap<>();
            for (int i = 0; i < longitude.length; i++) {
                if (validTo[i] == OPEN_DAY) {
                    Present one = new Present(unit[i], kind[i], 1, hundredthsOfSquareMetre[i]);
                    sums.merge(unit[i] << Short.SIZE | kind[i], one, Present::plus);
                }
            }
            present = List.copyOf(sums.values());
        }
        return present;
    }
}
