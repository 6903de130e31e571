package org.qianmo.rebuild;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.parcel.Change;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.VersionDigest;
import org.qianmo.record.RecordKind;
import org.qianmo.record.RecordState;

/** Compares parcels one after the other, all versions of each, with what records did to them. */
final class ParcelComparison {

    /** Kinds of records whose edits are the first versions that name them. */
    private static final Set<String> BULK = Set.of(RecordKind.IMPORT.name(), RecordKind.DEMO.name());

    private final EditComparison edits;
    private final IntakeComparison intakes;
    private final Instant trailBegin;
    private final Consumer<Difference> found;

    /** @param trailBegin when the audit trail began; what was written before is not in it */
    ParcelComparison(EditComparison edits, IntakeComparison intakes, Instant trailBegin, Consumer<Difference> found) {
        this.edits = edits;
        this.intakes = intakes;
        this.trailBegin = trailBegin;
        this.found = found;
    }

    /**
     * Compares one parcel.
     *
     * @param versions in their order; none if the register does not know it
     * @param asked what approved records did to it, at most once each
     * @return true if nothing differs
     */
    boolean compare(List<StoredVersion> versions, List<RecordedEdit> asked) {
        Map<Long, RecordedEdit> byRecord = new HashMap<>();
        asked.forEach(edit -> byRecord.put(edit.recordId(), edit));
        boolean same = true;
        for (int i = 0; i < versions.size(); i++) {
            StoredVersion version = versions.get(i);
            StoredVersion before = i == 0 ? null : versions.get(i - 1);
            StoredVersion after = i + 1 == versions.size() ? null : versions.get(i + 1);
            RecordedEdit edit = byRecord.remove(version.parcel().recordId());
            Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
            byItself(version, before, after, aspects);
            byRecord(version, before, edit, aspects);
            if (!aspects.isEmpty()) {
                found.accept(Difference.of(version, aspects, place(version, edit)));
                same = false;
            }
        }
        byRecord.values().forEach(edit -> found.accept(Difference.missing(edit)));
        return same && byRecord.isEmpty();
    }

    private static void byItself(
            StoredVersion version, StoredVersion before, StoredVersion after, Set<Aspect> aspects) {
        int expected = before == null ? 1 : before.parcel().version() + 1;
        if (version.parcel().version() != expected) {
            aspects.add(Aspect.NUMBER);
        }
        if (!version.box().equals(version.parcel().shape().getEnvelopeInternal())) {
            aspects.add(Aspect.BOX);
        }
        if (!version.recordState().equals(RecordState.APPROVED.name())) {
            aspects.add(Aspect.APPROVAL);
        }
        if (!endsWhereItShould(version, after)) {
            aspects.add(Aspect.INTERVAL);
        }
    }

    /** A retirement ends with itself; another version ends where the next one begins. */
    private static boolean endsWhereItShould(StoredVersion version, StoredVersion after) {
        Parcel successor =
                version.parcel().change() == Change.RETIRE ? version.parcel() : after == null ? null : after.parcel();
        if (successor == null) {
            return version.validTo().equals(StoredVersion.OPEN_DAY)
                    && version.recordedTo().equals(StoredVersion.OPEN);
        }
        return version.validTo().equals(successor.validFrom())
                && version.recordedTo().equals(successor.recordedAt());
    }

    private void byRecord(StoredVersion version, StoredVersion before, RecordedEdit edit, Set<Aspect> aspects) {
        boolean bulk = edit == null
                && BULK.contains(version.recordKind())
                && version.parcel().version() == 1;
        if (edit != null) {
            edits.compare(version.parcel(), before == null ? null : before.parcel(), edit, aspects);
        } else if (bulk) {
            edits.compareBulk(version.parcel(), aspects);
        } else {
            aspects.add(Aspect.UNASKED);
        }
        byTrail(version, bulk, aspects);
    }

    private void byTrail(StoredVersion version, boolean bulk, Set<Aspect> aspects) {
        Optional<Boolean> same = version.notedDigest() != null
                ? Optional.of(version.notedDigest().equals(VersionDigest.of(version.parcel())))
                : bulk ? intakes.take(version.parcel()) : Optional.empty();
        boolean sinceTheTrail = !version.parcel().recordedAt().isBefore(trailBegin);
        if (same.isPresent() && !same.get()) {
            aspects.add(Aspect.TRAIL);
        } else if (same.isEmpty() && sinceTheTrail) {
            aspects.add(Aspect.UNNOTED);
        }
    }

    /** The ground as the record has it, if it has one: the stored one may have been moved far away. */
    private static Geometry place(StoredVersion version, RecordedEdit edit) {
        return edit == null || edit.shape() == null ? version.parcel().shape() : edit.shape();
    }
}
