package org.qianmo.kernel.topology;

import org.locationtech.jts.geom.Geometry;

/**
 * A parcel that holds ground already.
 *
 * @param id of the parcel, not 0
 * @param code parcel code for people, may be null before one was given
 * @param plane polygon or multipolygon, EPSG:4547
 */
public record Neighbour(long id, String code, Geometry plane) {}
