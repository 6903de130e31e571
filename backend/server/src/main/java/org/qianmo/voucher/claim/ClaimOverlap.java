package org.qianmo.voucher.claim;

import org.locationtech.jts.geom.Geometry;

/**
 * Ground that another voucher stands on already.
 *
 * @param serial of the other voucher; of the claiming one itself where two of its own grounds overlap
 * @param place polygon or multipolygon, EPSG:4490
 * @param squareMetres of the place, in the survey's plane
 */
public record ClaimOverlap(String serial, Geometry place, double squareMetres) {}
