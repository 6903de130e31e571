package org.qianmo.draft.operation;

import java.util.List;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.crs.SurveyPlanes;
import org.qianmo.draft.Conflict;
import org.qianmo.draft.Conflicts;
import org.qianmo.draft.Operation;
import org.qianmo.draft.PlaneFrame;
import org.qianmo.draft.StepPlan;
import org.qianmo.draft.WorkingFabric;
import org.qianmo.http.Problem;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.geometry.OfficialArea;
import org.qianmo.record.ParcelEdit;
import org.springframework.stereotype.Component;

/** Goes on from what others made of a parcel meanwhile: with both changes, with the own one, or with theirs. */
@Component
class Rebases {

    private final Conflicts conflicts;
    private final SurveyPlanes planes;

    Rebases(Conflicts conflicts, SurveyPlanes planes) {
        this.conflicts = conflicts;
        this.planes = planes;
    }

    StepPlan rebase(Operation.Rebase rebase, WorkingFabric fabric) {
        Conflict conflict = conflicts
                .of(fabric.draft(), rebase.parcel())
                .orElseThrow(() -> Problem.conflict(
                        "BASE_UNCHANGED",
                        "地块 " + rebase.parcel() + " 所依据的版本没有变化",
                        "the base of parcel " + rebase.parcel() + " has not changed"));
        ParcelEdit edit = switch (rebase.take()) {
            case MERGED -> merged(conflict);
            case MINE -> mine(conflict);
            case THEIRS -> ParcelEdit.keep(rebase.parcel());
        };
        return StepPlan.free(rebase.step(), List.of(edit));
    }

    private ParcelEdit merged(Conflict conflict) {
        if (!conflict.isMergeable()) {
            throw Refusals.of(
                    "NOT_MERGEABLE",
                    "双方的修改相互矛盾，不能自动合并",
                    "the two changes contradict each other and cannot be merged",
                    conflict.shape().places());
        }
        MultiPolygon shape = conflict.shape().merged();
        return ParcelEdit.change(
                conflict.mine().parcelId(),
                conflict.mine().change(),
                conflict.theirs().version(),
                conflict.merged(),
                shape,
                booked(conflict, shape));
    }

    /** Ground that one of the two has keeps that one's acreage. */
    private Acreage booked(Conflict conflict, MultiPolygon shape) {
        return switch (conflict.shape().state()) {
            case SAME, THEIRS -> conflict.theirs().officialArea();
            case MINE -> conflict.mine().officialArea();
            default -> {
                PlaneFrame frame = new PlaneFrame(planes.at(shape.getEnvelopeInternal()));
                yield Acreage.ofSquareMetres(OfficialArea.ofPolygonal(frame.stored(shape)));
            }
        };
    }

    private static ParcelEdit mine(Conflict conflict) {
        if (conflict.theirs() == null) {
            throw Refusals.of(
                    "RETIRED_MEANWHILE",
                    "地块已被注销，只能放弃对它的修改",
                    "the parcel was retired meanwhile: the change can only be given up",
                    conflict.base().shape());
        }
        return conflict.mine().withBase(conflict.theirs().version());
    }
}
