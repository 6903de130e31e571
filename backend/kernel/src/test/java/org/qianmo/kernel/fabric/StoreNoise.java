package org.qianmo.kernel.fabric;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.GeometryEditor;

/** What a store that keeps 1e-11 degree does: each position comes back up to 1 µm off, equal ones equal. */
final class StoreNoise {

    private static final double METRES_MAX = 1e-6;

    private final Map<Coordinate, Coordinate> stored = new HashMap<>();
    private final Random random;

    StoreNoise(long seed) {
        this.random = new Random(seed);
    }

    List<FabricParcel> stored(List<FabricParcel> parcels) {
        return parcels.stream()
                .map(parcel -> parcel.withNodes(stored(parcel.plane())))
                .toList();
    }

    Geometry stored(Geometry plane) {
        return new GeometryEditor(new GeometryFactory()).edit(plane, new GeometryEditor.CoordinateOperation() {
            @Override
            public Coordinate[] edit(Coordinate[] positions, Geometry geometry) {
                Coordinate[] moved = new Coordinate[positions.length];
                for (int i = 0; i < moved.length; i++) {
                    moved[i] = stored.computeIfAbsent(positions[i], StoreNoise.this::moved);
                }
                return moved;
            }
        });
    }

    private Coordinate moved(Coordinate position) {
        double angle = random.nextDouble() * 2 * Math.PI;
        double metres = random.nextDouble() * METRES_MAX;
        return new Coordinate(position.x + metres * Math.cos(angle), position.y + metres * Math.sin(angle));
    }
}
