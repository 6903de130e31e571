package org.qianmo.parcel;

import org.locationtech.jts.geom.Envelope;

/**
 * Parcels changed, or else what a map shows of land; told when the change has been written, to whoever listens after its
 * commit, and by {@link LandChanges} of what other nodes committed.
 *
 * @param box degrees, EPSG:4490: all ground that changed, old and new
 */
public record ParcelsChanged(Envelope box) {

    private static final Envelope WORLD = new Envelope(-180, 180, -90, 90);

    /** Anything may have changed. */
    public static final ParcelsChanged EVERYTHING = new ParcelsChanged(WORLD);

    public boolean isEverything() {
        return box.equals(WORLD);
    }
}
