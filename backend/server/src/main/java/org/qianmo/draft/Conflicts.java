package org.qianmo.draft;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.crs.SurveyPlanes;
import org.qianmo.kernel.fabric.SameGround;
import org.qianmo.kernel.fabric.ThreeWayMerge;
import org.qianmo.kernel.fabric.ThreeWayOutcome;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.ParcelRegistry;
import org.qianmo.record.ParcelEdit;
import org.qianmo.record.StatedFacts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What others changed under a draft, parcel by parcel, and what a merge would make of it. */
@Service
public class Conflicts {

    private final StaleBases bases;
    private final ParcelRegistry registry;
    private final SurveyPlanes planes;

    Conflicts(StaleBases bases, ParcelRegistry registry, SurveyPlanes planes) {
        this.bases = bases;
        this.registry = registry;
        this.planes = planes;
    }

    /** In the order of the draft's edits. */
    @Transactional(readOnly = true)
    public List<Conflict> of(Draft draft) {
        return bases.of(draft).stream().map(this::conflict).toList();
    }

    @Transactional(readOnly = true)
    public Optional<Conflict> of(Draft draft, long parcelId) {
        return of(draft).stream()
                .filter(conflict -> conflict.mine().parcelId() == parcelId)
                .findFirst();
    }

    private Conflict conflict(ParcelEdit mine) {
        Parcel base = registry.version(mine.parcelId(), mine.baseVersion()).orElseThrow();
        Parcel theirs = registry.find(mine.parcelId()).orElse(null);
        if (theirs == null || mine.retires()) {
            return new Conflict(base, theirs, mine, List.of(), null, unmerged());
        }
        FactsMerge facts = new FactsMerge(StatedFacts.of(base.facts()), mine.facts(), StatedFacts.of(theirs.facts()));
        StatedFacts merged = facts.merge();
        return new Conflict(base, theirs, mine, facts.fields(), merged, shape(base, mine, theirs));
    }

    private static Conflict.Shape unmerged() {
        return new Conflict.Shape(Conflict.State.CONFLICT, null, null);
    }

    private Conflict.Shape shape(Parcel base, ParcelEdit mine, Parcel theirs) {
        PlaneFrame frame = new PlaneFrame(planes.at(base.shape().getEnvelopeInternal()));
        Geometry before = frame.toPlane(base.shape());
        Geometry one = frame.toPlane(mine.shape());
        Geometry other = frame.toPlane(theirs.shape());
        ThreeWayOutcome outcome = ThreeWayMerge.merge(before, one, other);
        if (outcome instanceof ThreeWayOutcome.Merged merged) {
            Conflict.State state = state(SameGround.test(before, one), SameGround.test(before, other));
            return new Conflict.Shape(state, frame.toLonLat(merged.plane()), null);
        }
        ThreeWayOutcome.Conflict conflict = (ThreeWayOutcome.Conflict) outcome;
        return new Conflict.Shape(Conflict.State.CONFLICT, null, frame.place(conflict.where()));
    }

    private static Conflict.State state(boolean mineStayed, boolean theirsStayed) {
        if (mineStayed && theirsStayed) {
            return Conflict.State.SAME;
        }
        if (mineStayed) {
            return Conflict.State.THEIRS;
        }
        return theirsStayed ? Conflict.State.MINE : Conflict.State.MERGED;
    }
}
