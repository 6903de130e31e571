package org.qianmo.kernel.fabric;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** The land to the right of a border, or the places at which the border encloses none. */
final class BorderLand {

    private final List<Polygon> land = new ArrayList<>();
    private final Set<Coordinate> faults = new LinkedHashSet<>();

    BorderLand(GeometryFactory factory, Border border) {
        Set<Coordinate> corners = new LinkedHashSet<>();
        for (Polygon face : new Faces(factory, border.segments()).all()) {
            Border around = Border.of(face);
            if (border.containsAll(around)) {
                land.add(face);
                corners.addAll(around.corners());
            } else if (border.containsAny(around)) {
                faults.addAll(around.corners());
            }
        }
        border.corners().stream().filter(corner -> !corners.contains(corner)).forEach(faults::add);
        if (faults.isEmpty()) {
            addInvalidPlace();
        }
    }

    private void addInvalidPlace() {
        TopologyValidationError error = new IsValidOp(plane()).getValidationError();
        if (error != null) {
            faults.add(error.getCoordinate());
        }
    }

    /** Empty if the land is valid and has the whole border. */
    Set<Coordinate> faults() {
        return faults;
    }

    Geometry plane() {
        return Rings.joined(land);
    }
}
