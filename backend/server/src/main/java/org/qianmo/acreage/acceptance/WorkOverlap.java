package org.qianmo.acreage.acceptance;

import org.locationtech.jts.geom.Geometry;
import org.qianmo.kernel.geometry.Acreage;

/**
 * Ground that two works share. Within a category it counts with the earlier one, across categories with both.
 *
 * @param where EPSG:4490
 */
public record WorkOverlap(EarlierWork with, Geometry where, Acreage area) {}
