package org.qianmo.exchange.diagnosis;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.qianmo.district.AdminUnit;
import org.qianmo.district.AdminUnits;
import org.qianmo.district.UnitLevel;
import org.qianmo.parcel.ParcelStream;
import org.qianmo.parcel.View;
import org.springframework.stereotype.Service;

/** Compares shapes with what is known of the district: outlines of its units, and parcels. */
@Service
class KnownGround {

    /** Shapes of at least some square kilometres are compared with units, smaller ones with parcels. */
    private static final double UNIT_SQUARE_DEGREES = 1e-4;

    private static final int PARCELS_MAX = 60;
    private static final int VERTICES_MAX = 20_000;

    private final AdminUnits units;
    private final ParcelStream parcels;

    KnownGround(AdminUnits units, ParcelStream parcels) {
        this.units = units;
        this.parcels = parcels;
    }

    /** @return whether any unit is known */
    boolean isKnown() {
        return units.box() != null;
    }

    /** @return whether the middle of the shape lies in a town of the district */
    boolean isInside(Geometry lonLat) {
        Envelope box = lonLat.getEnvelopeInternal();
        return units.box() != null
                && units.box().intersects(box)
                && units.locate(lonLat.getFactory().createPoint(box.centre())).townCode() != null;
    }

    /** @return degrees between the middle of the shape and that of the district; 0 where no unit is known */
    double degreesAway(Geometry lonLat) {
        return units.box() == null
                ? 0
                : lonLat.getEnvelopeInternal().centre().distance(units.box().centre());
    }

    /**
     * @param seen which parcels the person may see: whether others' fit is not told either
     * @return 0 … 1: how well the shape covers what is known there, shared ground over all ground; empty for nothing there
     */
    Optional<Double> match(Geometry lonLat, View seen) {
        if (lonLat.getNumPoints() > VERTICES_MAX) {
            return Optional.empty();
        }
        Geometry clean = lonLat.isValid() ? lonLat : lonLat.buffer(0);
        return clean.getArea() >= UNIT_SQUARE_DEGREES
                ? best(clean, unitsAt(clean))
                : best(clean, parcelsAt(clean, seen));
    }

    private List<Geometry> unitsAt(Geometry lonLat) {
        List<Geometry> outlines = units.all().stream()
                .filter(unit -> unit.outline() != null
                        && unit.outline().getEnvelopeInternal().intersects(lonLat.getEnvelopeInternal()))
                .map(AdminUnit::outline)
                .map(Geometry.class::cast)
                .toList();
        boolean wholeDistrict =
                lonLat.getEnvelopeInternal().getArea() > units.box().getArea() / 2;
        return wholeDistrict ? List.of(district()) : outlines;
    }

    private Geometry district() {
        List<Geometry> towns = units.at(UnitLevel.TOWN).stream()
                .filter(town -> town.outline() != null)
                .map(AdminUnit::outline)
                .map(Geometry.class::cast)
                .toList();
        return OverlayNGRobust.union(towns);
    }

    private List<Geometry> parcelsAt(Geometry lonLat, View seen) {
        return parcels.list(seen.in(lonLat.getEnvelopeInternal()), PARCELS_MAX).stream()
                .map(parcel -> (Geometry) parcel.shape())
                .toList();
    }

    private static Optional<Double> best(Geometry shape, List<Geometry> known) {
        return known.stream().map(other -> shared(shape, other)).max(Double::compare);
    }

    private static double shared(Geometry shape, Geometry other) {
        try {
            double both = OverlayNGRobust.overlay(shape, other, OverlayNG.INTERSECTION)
                    .getArea();
            return both / (shape.getArea() + other.getArea() - both);
        } catch (TopologyException | IllegalArgumentException unsound) {
            return 0;
        }
    }
}
