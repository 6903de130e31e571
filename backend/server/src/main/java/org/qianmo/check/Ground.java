package org.qianmo.check;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.kernel.geometry.Acreage;

/**
 * A shape in both frames, with its booked area.
 *
 * @param lonLat EPSG:4490, on the grid of 1e-11 degree
 * @param plane the same in the survey's plane of its band, metres
 * @param officialArea as it would be booked
 */
public record Ground(MultiPolygon lonLat, Geometry plane, Acreage officialArea) {}
