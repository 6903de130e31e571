package org.qianmo.draft.operation;

import java.util.List;
import org.qianmo.draft.Operation;
import org.qianmo.draft.StepPlan;
import org.qianmo.draft.WorkingFabric;
import org.qianmo.draft.WorkingParcel;
import org.qianmo.parcel.Change;
import org.qianmo.record.ParcelEdit;
import org.springframework.stereotype.Component;

/** Edits of one parcel that ask nothing of its neighbours. */
@Component
class PlainEdits {

    StepPlan retire(Operation.Retire retire, WorkingFabric fabric) {
        return StepPlan.free(retire.step(), List.of(fabric.get(retire.parcel()).retired()));
    }

    StepPlan attributes(Operation.Attributes stated, WorkingFabric fabric) {
        WorkingParcel parcel = fabric.get(stated.parcel());
        ParcelEdit edit = parcel.edit(Change.ATTRIBUTES, stated.facts(), parcel.shape(), parcel.booked());
        return StepPlan.free(stated.step(), List.of(edit));
    }

    StepPlan reshape(Operation.Reshape reshape, WorkingFabric fabric) {
        WorkingParcel parcel = fabric.get(reshape.parcel());
        ParcelEdit edit = parcel.reshaped(
                Change.CHANGE, reshape.ground().lonLat(), reshape.ground().officialArea());
        return StepPlan.free(reshape.step(), List.of(edit));
    }
}
