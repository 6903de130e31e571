package org.qianmo.control.overlap;

import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.kernel.geometry.Acreage;

/**
 * Ground that is laid over the control lines.
 *
 * @param id null for ground that was only drawn
 * @param name null likewise
 * @param shape EPSG:4490, valid
 * @param officialArea as booked
 * @param construction whether it is, or would be, built on: farmland may lie on any line
 */
public record OverlapGround(
        Long id, String name, String nameEn, MultiPolygon shape, Acreage officialArea, boolean construction) {}
