package org.qianmo.draft;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.access.Actor;
import org.qianmo.http.Problem;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.geometry.OfficialArea;
import org.qianmo.kernel.topology.Repair;
import org.qianmo.parcel.Change;
import org.qianmo.record.ParcelEdit;
import org.qianmo.record.RecordDesk;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries out a repair that the check proposed: a step like any other, that can be undone. */
@Service
public class Repairs {

    private final RecordDesk records;
    private final DraftDesk drafts;
    private final DraftCheck check;

    Repairs(RecordDesk records, DraftDesk drafts, DraftCheck check) {
        this.records = records;
        this.drafts = drafts;
        this.check = check;
    }

    /** @throws Problem 409 if the check does not say so any more, or knows no repair */
    @Transactional
    public void repair(long recordId, String key, Actor actor) {
        records.lockForLand(recordId, actor);
        Draft draft = drafts.draft(recordId);
        Repair repair = check.check(draft, actor).stream()
                .filter(finding -> finding.key().equals(key) && finding.repair() != null)
                .findFirst()
                .orElseThrow(() -> Problem.conflict(
                        "FINDING_GONE", "这个问题已不存在，或没有可用的修复", "the check does not say so any more, or knows no repair"))
                .repair();
        drafts.append(recordId, draft, StepPlan.free(repair.kind().name(), edits(draft, repair)), actor);
    }

    /** Neighbours that are named only get nodes; the land of edited parcels changes. */
    private List<ParcelEdit> edits(Draft draft, Repair repair) {
        WorkingFabric fabric = drafts.fabric(draft);
        List<WorkingParcel> parcels =
                repair.shapes().keySet().stream().map(fabric::beside).toList();
        PlaneFrame frame = check.frame(draft.edits().stream()
                .filter(edit -> edit.shape() != null)
                .map(edit -> edit.shape().getEnvelopeInternal())
                .toList());
        parcels.forEach(parcel -> frame.toPlane(parcel.shape()));
        fabric.near(box(parcels)).forEach(parcel -> frame.toPlane(parcel.shape()));
        List<ParcelEdit> edits = new ArrayList<>();
        for (WorkingParcel parcel : parcels) {
            MultiPolygon shape = frame.toLonLat(repair.shapes().get(parcel.id()));
            boolean onlyNodes = !draft.touches(parcel.id());
            Acreage booked =
                    onlyNodes ? parcel.booked() : Acreage.ofSquareMetres(OfficialArea.ofPolygonal(frame.stored(shape)));
            edits.add(parcel.reshaped(onlyNodes ? Change.NODES : Change.CHANGE, shape, booked));
        }
        return edits;
    }

    private static Envelope box(List<WorkingParcel> parcels) {
        Envelope box = new Envelope();
        parcels.forEach(parcel -> box.expandToInclude(parcel.shape().getEnvelopeInternal()));
        return box;
    }
}
