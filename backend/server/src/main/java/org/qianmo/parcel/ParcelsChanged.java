package org.qianmo.parcel;

import org.locationtech.jts.geom.Envelope;

/**
 * Parcels changed; told when the change has been written, to whoever listens after its commit.
 *
 * @param box degrees, EPSG:4490: all ground that changed, old and new
 */
public record ParcelsChanged(Envelope box) {}
