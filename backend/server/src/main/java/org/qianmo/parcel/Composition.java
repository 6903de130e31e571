package org.qianmo.parcel;

import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.kernel.geometry.Acreage;

/**
 * What some ground consists of. Each square metre of the ground counts once in a class; of parcels that lie on one another
 * each class counts.
 *
 * @param byClass official area by the code of the land class, in their order
 * @param uncovered official area that lies in no parcel
 * @param places the ground of each class of {@code byClass}: polygon or multipolygon, EPSG:4490, longitude first
 * @param uncoveredPlace polygon or multipolygon, EPSG:4490; empty where all is covered
 */
public record Composition(
        Map<String, Acreage> byClass, Acreage uncovered, Map<String, Geometry> places, Geometry uncoveredPlace) {}
