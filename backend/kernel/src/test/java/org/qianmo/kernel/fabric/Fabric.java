package org.qianmo.kernel.fabric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.geometry.OfficialArea;
import org.qianmo.kernel.topology.CoverageOverlaps;
import org.qianmo.kernel.topology.Tolerances;

/** Fixtures in small whole numbers, moved to an easting and northing near Nanhai, and what holds of a whole fabric. */
final class Fabric {

    /** Nothing is too small: the laws hold of slivers as well. */
    static final Tolerances NO_MINIMUM = new Tolerances(0.001, 0.0001, 10, 0, 0, 0, 20_000, 500);

    /** Overlay of plain doubles may take a part of nearly equal shapes for its outside; on a grid it may not. */
    private static final PrecisionModel GRID_OF_10_NANOMETRES = new PrecisionModel(1e8);

    private static final AffineTransformation TO_NANHAI = AffineTransformation.translationInstance(400_000, 2_545_000);

    private Fabric() {}

    static Geometry plane(String wkt) {
        try {
            return TO_NANHAI.transform(new WKTReader().read(wkt));
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    static FabricParcel parcel(long id, String wkt) {
        return parcel(id, plane(wkt));
    }

    static FabricParcel parcel(long id, Geometry plane) {
        return new FabricParcel(id, plane, Acreage.ofSquareMetres(OfficialArea.ofPolygonal(plane)));
    }

    /** The fabric with a change in it: parents out, results in with ids from 1,000,000, neighbours replaced. */
    static List<FabricParcel> after(List<FabricParcel> fabric, Collection<FabricParcel> parents, FabricChange change) {
        List<FabricParcel> after = new ArrayList<>(fabric);
        after.removeAll(parents);
        for (FabricParcel changed : change.neighbours()) {
            after.replaceAll(parcel -> parcel.id() == changed.id() ? changed : parcel);
        }
        for (Piece piece : change.results()) {
            after.add(new FabricParcel(1_000_000 + after.size(), piece.plane(), piece.booked()));
        }
        return after;
    }

    /** The fabric with a reshape in it: what changed in the place of what had the same id. */
    static List<FabricParcel> after(List<FabricParcel> fabric, FabricReshape reshape) {
        List<FabricParcel> after = new ArrayList<>(fabric);
        for (List<FabricParcel> some : List.of(reshape.parcels(), reshape.neighbours())) {
            for (FabricParcel changed : some) {
                after.replaceAll(parcel -> parcel.id() == changed.id() ? changed : parcel);
            }
        }
        return after;
    }

    static FabricParcel withId(List<FabricParcel> fabric, long id) {
        return fabric.stream().filter(parcel -> parcel.id() == id).findFirst().orElseThrow();
    }

    /** Every parcel has the ground that the one with its id had, whatever its nodes. */
    static void assertSameGrounds(List<FabricParcel> before, List<FabricParcel> after) {
        assertThat(after).hasSameSizeAs(before);
        for (FabricParcel parcel : before) {
            assertSameGround(parcel.plane(), withId(after, parcel.id()).plane());
        }
    }

    static void assertSameGround(Geometry before, Geometry after) {
        if (before != after) {
            assertThat(SameGround.test(before, after))
                    .as("%s is %s", before, after)
                    .isTrue();
            assertSameLand(before, after);
        }
    }

    /** The same ground, and no vertex that it had not; a node that marked nothing may be gone. */
    static void assertRestored(Geometry before, Geometry after) {
        assertSameGround(before, after);
        assertThat(before.getCoordinates()).contains(after.getCoordinates());
    }

    /** Edge-matched and without overlap, as JTS and as the check of the layer see it. */
    static void assertIsFabric(List<FabricParcel> fabric) {
        List<Geometry> planes = fabric.stream().map(FabricParcel::plane).toList();
        assertThat(planes).allMatch(Geometry::isValid);
        assertThat(CoverageValidator.isValid(planes.toArray(Geometry[]::new)))
                .as("coverage of %s", planes)
                .isTrue();
        assertThat(new CoverageOverlaps(NO_MINIMUM, 10).pairs(planes)).isEmpty();
    }

    static Acreage booked(List<FabricParcel> fabric) {
        return Acreage.sum(fabric.stream().map(FabricParcel::booked).toList());
    }

    /** Land of one but not of the other, less than a strip of 1 µm along the border. */
    static void assertNoLandMoved(Geometry before, Geometry after) {
        double squareMetres = OverlayNG.overlay(before, after, OverlayNG.SYMDIFFERENCE, GRID_OF_10_NANOMETRES)
                .getArea();
        assertThat(squareMetres).isLessThanOrEqualTo(1e-6 * before.getLength());
    }

    /** No land moved, and no gap opened or closed, however thin. */
    static void assertSameLand(Geometry before, Geometry after) {
        assertNoLandMoved(before, after);
        assertThat(after.getBoundary().getNumGeometries())
                .isEqualTo(before.getBoundary().getNumGeometries());
    }
}
