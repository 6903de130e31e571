package org.qianmo.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.qianmo.crs.SurveyPlane;
import org.qianmo.http.Messages;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.geometry.OfficialArea;
import org.qianmo.kernel.topology.Tolerances;
import org.qianmo.parcel.Change;
import org.qianmo.parcel.Parcel;
import org.qianmo.record.ParcelEdit;
import org.qianmo.scenario.ScenarioFinding.Code;

/**
 * The drafts of one scenario laid over one another. A parcel that two of them change, or ground on which both put a parcel,
 * is a finding with its place: which draft wins is for people to say.
 */
final class DraftsTogether {

    /** The survey's own digit: what is less is not booked. */
    private static final double SQUARE_METRES_MAX = 0.01;

    private final SurveyPlane plane;
    private final Map<Long, Laid> laid = new LinkedHashMap<>();
    private final List<ScenarioFinding> findings = new ArrayList<>();

    /** @param plane of the ground that is compared */
    DraftsTogether(SurveyPlane plane) {
        this.plane = plane;
    }

    /** An edit and the number of the record that it is of. */
    record Laid(ParcelEdit edit, String recordNumber) {

        boolean keepsGround() {
            return edit.change() == Change.NODES;
        }
    }

    /** @param today the parcel as it is; null for one that the draft makes */
    void lay(ParcelEdit edit, String recordNumber, Parcel today) {
        Laid next = new Laid(edit, recordNumber);
        Laid before = laid.get(edit.parcelId());
        if (before == null) {
            laid.put(edit.parcelId(), next);
            return;
        }
        findings.add(sameParcel(before, next, today));
        if (before.keepsGround()) {
            laid.put(edit.parcelId(), next);
        }
    }

    /** A node on a border moves no land: with it the other draft has its way, and that is said. */
    private static ScenarioFinding sameParcel(Laid one, Laid other, Parcel today) {
        String parcel = ScenarioFinding.name(one.edit().parcelId(), today);
        boolean mere = one.keepsGround() || other.keepsGround();
        String zh = "案卷 " + one.recordNumber() + " 与 " + other.recordNumber() + " 都改动了地块 " + parcel;
        String en = "records " + one.recordNumber() + " and " + other.recordNumber() + " both change parcel " + parcel;
        Messages words = mere
                ? new Messages(zh + "，其中一个只增减界址点，不移动土地", en + ", one of them only by nodes on its border")
                : new Messages(zh + "，不能同时生效", en + " and cannot both take effect");
        MultiPolygon place = today != null ? today.shape() : one.edit().shape();
        return new ScenarioFinding(
                Code.SAME_PARCEL,
                !mere,
                words,
                List.of(one.recordNumber(), other.recordNumber()),
                one.edit().parcelId(),
                place,
                null);
    }

    Map<Long, Laid> laid() {
        return laid;
    }

    /** What was found while they were laid, then where parcels of two records lie on the same ground. */
    List<ScenarioFinding> findings() {
        List<ScenarioFinding> all = new ArrayList<>(findings);
        List<Drawn> drawn = drawn();
        STRtree index = new STRtree();
        drawn.forEach(parcel -> index.insert(parcel.plane().getEnvelopeInternal(), parcel));
        for (Drawn parcel : drawn) {
            for (Object near : index.query(parcel.plane().getEnvelopeInternal())) {
                overlap(parcel, (Drawn) near).ifPresent(all::add);
            }
        }
        return all;
    }

    private record Drawn(int order, Laid laid, Geometry plane) {}

    private List<Drawn> drawn() {
        List<Drawn> drawn = new ArrayList<>();
        for (Laid each : laid.values()) {
            if (!each.edit().retires()) {
                drawn.add(
                        new Drawn(drawn.size(), each, plane.toPlane(each.edit().shape())));
            }
        }
        return drawn;
    }

    private Optional<ScenarioFinding> overlap(Drawn one, Drawn other) {
        String first = one.laid().recordNumber();
        String second = other.laid().recordNumber();
        if (one.order() >= other.order() || first.equals(second)) {
            return Optional.empty();
        }
        Geometry common = OverlayNGRobust.overlay(one.plane(), other.plane(), OverlayNG.INTERSECTION);
        double area = common.getArea();
        if (area <= SQUARE_METRES_MAX || 2 * area <= Tolerances.DEFAULT.layerMetres() * common.getLength()) {
            return Optional.empty();
        }
        Acreage size = Acreage.ofSquareMetres(OfficialArea.ofPolygonal(Areas.of(common)));
        Messages words = new Messages(
                "案卷 %s 与 %s 的地块在同一块土地上重叠 %s 平方米".formatted(first, second, size.squareMetres()),
                "parcels of records %s and %s lie on the same ground: %s m²"
                        .formatted(first, second, size.squareMetres()));
        return Optional.of(new ScenarioFinding(
                Code.SAME_GROUND,
                true,
                words,
                List.of(first, second),
                one.laid().edit().parcelId(),
                plane.toLonLat(Areas.of(common)),
                size.squareMetres()));
    }
}
