package org.qianmo.tile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.qianmo.district.AdminUnit;
import org.qianmo.district.AdminUnits;
import org.qianmo.district.UnitLevel;
import org.qianmo.landuse.LandUseCatalogue;
import org.qianmo.parcel.ParcelStream;
import org.qianmo.parcel.UnitSum;
import org.qianmo.parcel.View;
import org.qianmo.zone.Zone;
import org.qianmo.zone.ZoneRegister;
import org.springframework.stereotype.Component;

/**
 * What the parcels of a unit come to, as points where the unit is labelled: towns up to zoom 10, villages at zoom 11, and
 * renovation zones. A sum is of what its reader may see. Who sees one village alone gets the village's sum at every zoom: a
 * sum of less than a town does not go by the town's name. Parcels whose village is not known are in no village's sum.
 */
@Component
class SumTiles {

    private static final int VILLAGE_ZOOM_MIN = 11;

    /** A parcel lies in the unit of its inner point; the middle of its box may lie a little outside. */
    private static final double MARGIN_DEGREES = 0.04;

    private final ParcelStream parcels;
    private final AdminUnits units;
    private final ZoneRegister zones;
    private final LandUseCatalogue landUse;
    private final LabelPoints labels;

    SumTiles(ParcelStream parcels, AdminUnits units, ZoneRegister zones, LandUseCatalogue landUse, LabelPoints labels) {
        this.parcels = parcels;
        this.units = units;
        this.zones = zones;
        this.landUse = landUse;
        this.labels = labels;
    }

    void append(TileCoordinate tile, View view, TileBytes bytes) {
        // With the margin: which of two tiles has a label on their border is for its rounded position to say.
        Envelope ground = TileShapes.ground(tile);
        UnitLevel level = levelAt(tile.z(), view);
        List<AdminUnit> labelled = units.at(level).stream()
                .filter(unit -> isLabelled(unit.outline(), ground))
                .toList();
        List<Zone> labelledZones = zones.all().stream()
                .filter(zone -> view.shows(zone.townCode(), zone.villageCode()))
                .filter(zone -> isLabelled(zone.outline(), ground))
                .toList();
        if (labelled.isEmpty() && labelledZones.isEmpty()) {
            return;
        }
        List<UnitSum> sums = parcels.unitSums(view, groundWithUnits());
        TileShapes shapes = new TileShapes(tile);
        append(unitSums(labelled, level, sums, shapes), bytes);
        append(zoneSums(labelledZones, sums, shapes), bytes);
    }

    private static void append(TileLayerWriter layer, TileBytes bytes) {
        if (layer.count() > 0) {
            layer.appendTo(bytes);
        }
    }

    private static UnitLevel levelAt(int zoom, View view) {
        boolean oneVillage = view.territory() != null && view.territory().isVillage();
        return zoom >= VILLAGE_ZOOM_MIN || oneVillage ? UnitLevel.VILLAGE : UnitLevel.TOWN;
    }

    private boolean isLabelled(MultiPolygon outline, Envelope ground) {
        return outline != null
                && outline.getEnvelopeInternal().intersects(ground)
                && ground.contains(labels.of(outline).getCoordinate());
    }

    private Envelope groundWithUnits() {
        Envelope box = new Envelope();
        units.all().stream()
                .map(AdminUnit::outline)
                .filter(Objects::nonNull)
                .forEach(outline -> box.expandToInclude(outline.getEnvelopeInternal()));
        zones.all().forEach(zone -> box.expandToInclude(zone.outline().getEnvelopeInternal()));
        box.expandBy(MARGIN_DEGREES);
        return box;
    }

    private TileLayerWriter unitSums(List<AdminUnit> labelled, UnitLevel level, List<UnitSum> sums, TileShapes shapes) {
        Map<String, LandTally> tallies = new HashMap<>();
        for (UnitSum sum : sums) {
            String code = level == UnitLevel.VILLAGE ? sum.villageCode() : sum.townCode();
            tally(tallies, code, sum);
        }
        TileLayerWriter layer = new TileLayerWriter("parcel-sums");
        for (AdminUnit unit : labelled) {
            LandTally tally = tallies.get(unit.code());
            if (tally != null) {
                layer.add(
                        Long.parseLong(unit.code()),
                        GeometryCommands.POINT,
                        point(unit.outline(), shapes),
                        "level",
                        level.name(),
                        "code",
                        unit.code(),
                        "name",
                        unit.name(),
                        "nameEn",
                        unit.nameEn(),
                        "count",
                        tally.count(),
                        "mu",
                        tally.mu(),
                        "n",
                        tally.perMille("N"),
                        "j",
                        tally.perMille("J"),
                        "w",
                        tally.perMille("W"),
                        "accepted",
                        tally.acceptedMu());
            }
        }
        return layer;
    }

    private TileLayerWriter zoneSums(List<Zone> labelled, List<UnitSum> sums, TileShapes shapes) {
        Map<Long, LandTally> tallies = new HashMap<>();
        sums.forEach(sum -> tally(tallies, sum.zoneId(), sum));
        TileLayerWriter layer = new TileLayerWriter("zone-sums");
        for (Zone zone : labelled) {
            LandTally tally = tallies.get(zone.id());
            if (tally != null) {
                layer.add(
                        zone.id(),
                        GeometryCommands.POINT,
                        point(zone.outline(), shapes),
                        "name",
                        zone.name(),
                        "nameEn",
                        zone.nameEn(),
                        "count",
                        tally.count(),
                        "mu",
                        tally.mu(),
                        "accepted",
                        tally.acceptedMu());
            }
        }
        return layer;
    }

    private <K> void tally(Map<K, LandTally> tallies, K key, UnitSum sum) {
        if (key != null) {
            tallies.computeIfAbsent(key, fresh -> new LandTally()).add(sum, landUse.group(sum.landClass()));
        }
    }

    private GeometryCommands point(MultiPolygon outline, TileShapes shapes) {
        Point label = labels.of(outline);
        return shapes.point(label.getX(), label.getY());
    }
}
