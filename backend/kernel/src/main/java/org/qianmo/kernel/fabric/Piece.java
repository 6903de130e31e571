package org.qianmo.kernel.fabric;

import java.util.Objects;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.kernel.geometry.Acreage;

/**
 * Land that an operation made. It has no id yet: results get new ids and codes from the registry.
 *
 * @param plane valid polygon or multipolygon, EPSG:4547, metres
 * @param booked its share of the acreage of its parents
 */
public record Piece(Geometry plane, Acreage booked) {

    public Piece {
        Objects.requireNonNull(plane);
        Objects.requireNonNull(booked);
    }
}
