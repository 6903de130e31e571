package org.qianmo.review;

import java.util.List;
import java.util.Map;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.lineage.LineageEdge;
import org.qianmo.lineage.LineageKind;
import org.qianmo.parcel.Parcel;

/**
 * Parcels of a record among which ground passed.
 *
 * @param parents as they were before
 * @param childIds those that hold the ground after
 */
record Succession(LineageKind kind, List<Parcel> parents, List<Long> childIds, List<Share> shares) {

    /** Ground that passed from one to another. */
    record Share(Parcel parent, long childId, Acreage area) {}

    boolean isGenerated() {
        return parents.stream().anyMatch(parent -> parent.facts().synthetic());
    }

    /** @param written the versions that the record wrote */
    List<LineageEdge> edges(Map<Long, Parcel> written, long recordId) {
        return shares.stream()
                .filter(share -> share.parent().id() != share.childId())
                .map(share -> new LineageEdge(
                        share.parent().id(),
                        share.parent().version(),
                        share.childId(),
                        written.get(share.childId()).version(),
                        kind,
                        share.area(),
                        recordId))
                .toList();
    }
}
