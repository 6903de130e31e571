package org.qianmo.voucher.simulation;

import java.util.List;
import org.qianmo.access.Actor;
import org.qianmo.draft.Operation;
import org.qianmo.record.Opening;
import org.qianmo.record.RecordCover;
import org.qianmo.record.RecordKind;
import org.qianmo.record.RecordState;
import org.qianmo.testing.TestDistrict;

/** A field under vouchers is split in a draft of parcels; vouchers and their ground stay as they are. */
final class SplitParcelDeed implements Deed {

    private static final double AZIMUTH_DEGREES = 90;

    private final long field;
    private final Actor planner;
    private final Actor official;
    private final List<Long> parts = List.of(TestDistrict.freshId(), TestDistrict.freshId());
    private final String words;
    private RecordCover submitted;

    SplitParcelDeed(World world, long field, Actor planner, Actor official) {
        this.field = field;
        this.planner = planner;
        this.official = official;
        this.words = "split field " + world.plots.fields().indexOf(field);
    }

    @Override
    public String kind() {
        return "SPLIT_PARCEL";
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public boolean lawful(World world) {
        return world.plots.fields().contains(field);
    }

    @Override
    public void prepare(World world, Desks desks) {
        long recordId = desks.records()
                .open(new Opening(RecordKind.SPLIT_MERGE, "分割", null, null, null, null), planner)
                .id();
        world.records.put(recordId, RecordState.DRAFT);
        desks.drafts()
                .operate(
                        recordId,
                        new Operation.SplitByRatios(field, List.of(1.0, 2.0), AZIMUTH_DEGREES, parts),
                        planner);
        submitted = desks.submit(recordId, planner);
        world.records.put(recordId, RecordState.SUBMITTED);
    }

    @Override
    public long commit(Desks desks) {
        return desks.approve(submitted, official).id();
    }

    @Override
    public long again(World world, Desks desks) {
        throw new UnsupportedOperationException("a draft has no key");
    }

    @Override
    public void otherUnderTheSameKey(World world, Desks desks) {
        throw new UnsupportedOperationException("a draft has no key");
    }

    @Override
    public boolean hasKey() {
        return false;
    }

    @Override
    public List<Move> happened(World world, long doneUnder, List<Line> lines) {
        world.plots.fields().remove(field);
        world.plots.fields().addAll(parts);
        world.records.put(doneUnder, RecordState.APPROVED);
        return List.of();
    }
}
