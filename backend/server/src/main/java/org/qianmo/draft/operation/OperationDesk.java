package org.qianmo.draft.operation;

import org.qianmo.draft.Operation;
import org.qianmo.draft.OperationPlanner;
import org.qianmo.draft.StepPlan;
import org.qianmo.draft.WorkingFabric;
import org.springframework.stereotype.Component;

/** Sends each operation to whoever knows how it is done. */
@Component
class OperationDesk implements OperationPlanner {

    private final PlainEdits plain;
    private final Splits splits;
    private final Merges merges;
    private final Borders borders;
    private final SharedShapes shapes;
    private final Gaps gaps;
    private final Rebases rebases;
    private final Reversals reversals;

    OperationDesk(
            PlainEdits plain,
            Splits splits,
            Merges merges,
            Borders borders,
            SharedShapes shapes,
            Gaps gaps,
            Rebases rebases,
            Reversals reversals) {
        this.plain = plain;
        this.splits = splits;
        this.merges = merges;
        this.borders = borders;
        this.shapes = shapes;
        this.gaps = gaps;
        this.rebases = rebases;
        this.reversals = reversals;
    }

    @Override
    public StepPlan plan(Operation operation, WorkingFabric fabric) {
        if (operation instanceof Operation.Retire retire) {
            return plain.retire(retire, fabric);
        }
        if (operation instanceof Operation.Attributes attributes) {
            return plain.attributes(attributes, fabric);
        }
        if (operation instanceof Operation.Reshape reshape) {
            return plain.reshape(reshape, fabric);
        }
        if (operation instanceof Operation.SplitByLine split) {
            return splits.byLine(split, fabric);
        }
        if (operation instanceof Operation.SplitByAreas split) {
            return splits.byAreas(split, fabric);
        }
        if (operation instanceof Operation.SplitByRatios split) {
            return splits.byRatios(split, fabric);
        }
        if (operation instanceof Operation.Merge merge) {
            return merges.merge(merge, fabric);
        }
        if (operation instanceof Operation.ShiftBoundary shift) {
            return borders.shift(shift, fabric);
        }
        if (operation instanceof Operation.InsertCorner insert) {
            return borders.insert(insert, fabric);
        }
        if (operation instanceof Operation.MoveCorner move) {
            return borders.move(move, fabric);
        }
        if (operation instanceof Operation.DeleteCorner delete) {
            return borders.delete(delete, fabric);
        }
        if (operation instanceof Operation.ShiftToArea shift) {
            return borders.shiftToArea(shift, fabric);
        }
        if (operation instanceof Operation.ReshapeSeveral reshape) {
            return shapes.reshape(reshape, fabric);
        }
        if (operation instanceof Operation.Rebase rebase) {
            return rebases.rebase(rebase, fabric);
        }
        if (operation instanceof Operation.CutHole cut) {
            return splits.cutHole(cut, fabric);
        }
        if (operation instanceof Operation.FillGap fill) {
            return gaps.fill(fill, fabric);
        }
        if (operation instanceof Operation.ClipOverlap clip) {
            return borders.clip(clip, fabric);
        }
        if (operation instanceof Operation.Reverse reverse) {
            return reversals.reverse(reverse, fabric);
        }
        throw new IllegalStateException("nobody plans " + operation.step());
    }
}
