package org.qianmo.demo.layout;

import org.locationtech.jts.geom.MultiPolygon;

/**
 * A lot as it lies in the world.
 *
 * @param lonLat longitude and latitude, EPSG:4490, on the grid of 1e-11 degree; shells counter-clockwise
 * @param planeSquareMetres area in EPSG:4547, for plausibility only: it is not the official area
 */
public record Ground(MultiPolygon lonLat, double planeSquareMetres, String landClass) {}
