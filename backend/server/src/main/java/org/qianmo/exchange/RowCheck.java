package org.qianmo.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.qianmo.access.Actor;
import org.qianmo.check.Form;
import org.qianmo.check.Ground;
import org.qianmo.crs.CoordinateTransform;
import org.qianmo.crs.OutsideOfCoordinateSystem;
import org.qianmo.crs.ReferenceSystem;
import org.qianmo.crs.Srid;
import org.qianmo.district.Location;
import org.qianmo.exchange.layer.LandRow;
import org.qianmo.exchange.layer.Notice;
import org.qianmo.exchange.layer.RowFault;
import org.qianmo.http.Messages;
import org.qianmo.kernel.topology.Severity;
import org.qianmo.record.StatedFacts;

/** Judges each row by itself: it becomes ground with facts, findings, or both. Safe to share between threads. */
final class RowCheck {

    /** Stated and computed area may differ by as much: a square metre, or a thousandth. */
    private static final BigDecimal AREA_TOLERANCE_SQUARE_METRES = BigDecimal.ONE;

    private static final BigDecimal AREA_TOLERANCE_SHARE = new BigDecimal("0.001");

    private final ImportTools tools;
    private final ReferenceSystem from;
    private final CoordinateTransform toLonLat;
    private final Straightening straightening;
    private final FactsReader facts;
    private final Actor actor;
    private final Severity outside;
    private final Optional<RowRepair> repair;

    RowCheck(ImportTools tools, SourceSystem source, ReadingChoice choice, FactsReader facts, Actor actor) {
        this.tools = tools;
        this.from = source.system();
        this.toLonLat = tools.systems().between(from, Srid.CGCS2000);
        this.straightening = new Straightening(choice.swapAxes(), choice.shift());
        this.facts = facts;
        this.actor = actor;
        this.outside = tools.policy().mayLoadGroundOutside(actor) ? Severity.WARNING : Severity.ERROR;
        this.repair = choice.repair() ? Optional.of(new RowRepair(tools, from)) : Optional.empty();
    }

    RowBatch take(RowBatch batch) {
        batch.read.forEach(row -> take(row, batch));
        batch.read.clear();
        return batch;
    }

    private void take(LandRow row, RowBatch batch) {
        if (row.deleted()) {
            batch.findings.warning(
                    row.number(), "ROW_DELETED", "该行在属性表中已标记删除，未导入", "the row is marked as deleted and was left out");
            return;
        }
        row.fault().ifPresent(fault -> refuse(row, fault, batch));
        StatedFacts stated = facts.read(row.number(), row.values(), batch.findings);
        if (stated.code() != null) {
            batch.codes.add(new RowBatch.StatedCode(row.number(), stated.code()));
        }
        try {
            row.polygon().ifPresent(polygon -> take(row, polygon, stated, batch));
        } catch (OutsideOfCoordinateSystem elsewhere) {
            batch.findings.error(
                    row.number(), "OUT_OF_BAND", "坐标超出投影带范围", "a position lies outside the projection's range");
        }
    }

    private void refuse(LandRow row, RowFault fault, RowBatch batch) {
        Notice notice = fault.code().notice();
        Messages messages = new Messages(notice.zh(), notice.en());
        batch.findings.error(row.number(), fault.code().name(), messages, place(fault));
    }

    private void take(LandRow row, MultiPolygon polygon, StatedFacts stated, RowBatch batch) {
        List<List<Coordinate[]>> rings = rings(polygon);
        Form checked = tools.form().check(rings, from);
        if (checked.ground().isEmpty() && repair.isPresent()) {
            Optional<RowRepair.Repaired> repaired = repair.get().of(rings);
            if (repaired.isPresent()) {
                batch.repairs++;
                batch.findings.add(repaired.get().told(row.number(), checked));
                checked = repaired.get().form();
            }
        }
        checked.findings().forEach(found -> batch.findings.add(row.number(), found));
        checked.ground().ifPresent(ground -> place(row, ground, stated, batch));
    }

    private void place(LandRow row, Ground ground, StatedFacts stated, RowBatch batch) {
        tools.ground().withinDistrict(ground, outside).forEach(found -> batch.findings.add(row.number(), found));
        refuseForeignTerritory(row.number(), ground, batch);
        compareArea(row, ground, stated, batch);
        batch.sound.add(new ImportRow(row.number(), stated, ground, facts.isSynthetic(row.values())));
    }

    /** Ground in the district but outside of the actor's own part of it. */
    private void refuseForeignTerritory(int row, Ground ground, RowBatch batch) {
        if (actor.territory().code().length() == District.CODE_DIGITS) {
            return;
        }
        Location location = tools.units().locate(ground.lonLat().getInteriorPoint());
        String unit = location.villageCode() == null ? location.townCode() : location.villageCode();
        if (unit != null && !actor.territory().covers(unit)) {
            batch.findings.error(
                    row,
                    "OUTSIDE_TERRITORY",
                    "所在单元 " + tools.units().name(unit) + " 不在您的辖区内",
                    "lies in unit " + unit + ", outside your territory");
        }
    }

    private static void compareArea(LandRow row, Ground ground, StatedFacts stated, RowBatch batch) {
        if (stated.registeredArea() == null) {
            return;
        }
        BigDecimal computed = ground.officialArea().squareMetres();
        BigDecimal said = stated.registeredArea().squareMetres();
        BigDecimal difference = said.subtract(computed).abs();
        BigDecimal tolerance = AREA_TOLERANCE_SQUARE_METRES.max(computed.multiply(AREA_TOLERANCE_SHARE));
        if (difference.compareTo(tolerance) > 0) {
            Messages messages = new Messages(
                    "文件所写面积 " + said + " m² 与计算面积 " + computed + " m² 相差 " + difference + " m²",
                    "the stated area of " + said + " m² differs from the computed " + computed + " m² by " + difference
                            + " m²");
            batch.findings.warning(
                    row.number(), "AREA_DIFFERS", messages, ground.lonLat().getInteriorPoint());
        }
    }

    private List<List<Coordinate[]>> rings(MultiPolygon polygon) {
        List<List<Coordinate[]>> polygons = new ArrayList<>();
        for (int i = 0; i < polygon.getNumGeometries(); i++) {
            Polygon one = (Polygon) polygon.getGeometryN(i);
            List<Coordinate[]> rings = new ArrayList<>();
            rings.add(straightening.of(one.getExteriorRing().getCoordinates()));
            for (int hole = 0; hole < one.getNumInteriorRing(); hole++) {
                rings.add(straightening.of(one.getInteriorRingN(hole).getCoordinates()));
            }
            polygons.add(rings);
        }
        return polygons;
    }

    private Geometry place(RowFault fault) {
        try {
            return fault.where()
                    .map(straightening::of)
                    .map(position -> toLonLat.apply(new GeometryFactory().createPoint(position)))
                    .orElse(null);
        } catch (OutsideOfCoordinateSystem nowhere) {
            return null;
        }
    }

    /** What every person of the district may load needs no look at where it lies. */
    private static final class District {
        static final int CODE_DIGITS = 6;
    }
}
