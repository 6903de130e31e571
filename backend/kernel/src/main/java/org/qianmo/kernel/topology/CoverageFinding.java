package org.qianmo.kernel.topology;

import java.util.Comparator;
import java.util.Objects;

/**
 * Something wrong with a parcel among other parcels. What concerns two edited parcels is told once, of the one with the
 * lower id; {@code finding.neighbourId()} is the other.
 *
 * @param repair what would remove the finding without a new error, or null if nothing of the kind was found
 */
public record CoverageFinding(long parcelId, Finding finding, Repair repair) implements Comparable<CoverageFinding> {

    private static final Comparator<CoverageFinding> ORDER =
            Comparator.comparingLong(CoverageFinding::parcelId).thenComparing(CoverageFinding::finding);

    public CoverageFinding {
        Objects.requireNonNull(finding);
    }

    CoverageFinding(long parcelId, Finding finding) {
        this(parcelId, finding, null);
    }

    CoverageFinding with(Repair proposed) {
        return new CoverageFinding(parcelId, finding, proposed);
    }

    /** By parcel, then finding. */
    @Override
    public int compareTo(CoverageFinding other) {
        return ORDER.compare(this, other);
    }
}
