package org.qianmo.rebuild;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.qianmo.rebuild.store.RebuildRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Goes through all parcels by id, some at a time, and compares each with its records and with the audit trail. What it
 * reads is one moment of the database, so that changes meanwhile are no differences.
 */
@Service
public class Rebuild {

    private static final int PARCELS_AT_A_TIME = 1_000;

    private final RebuildRows rows;
    private final EditComparison edits;

    Rebuild(RebuildRows rows, EditComparison edits) {
        this.rows = rows;
        this.edits = edits;
    }

    /**
     * How far it is, and what it counted.
     *
     * @param parcels compared so far, also those that only a record knows
     * @param matched of them, without a difference
     * @param expected how many the register knows
     */
    public record Counts(long parcels, long versions, long edits, long matched, long expected) {

        private Counts plus(long moreParcels, long moreVersions, long moreEdits, long moreMatched) {
            return new Counts(
                    parcels + moreParcels, versions + moreVersions, edits + moreEdits, matched + moreMatched, expected);
        }
    }

    /**
     * Compares everything.
     *
     * @param progress is told after every thousand parcels; may leave by an exception
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Counts run(Consumer<Difference> found, Consumer<Counts> progress) {
        IntakeComparison intakes = new IntakeComparison(rows.notedIntakes());
        ParcelComparison comparison = new ParcelComparison(edits, intakes, rows.trailBegin(), found);
        Counts counts = new Counts(0, 0, 0, 0, rows.parcels());
        long after = 0;
        while (after < Long.MAX_VALUE) {
            // The last range reaches to the end of all ids: a record may know a parcel that the register does not.
            long last = rows.idAfter(after, PARCELS_AT_A_TIME).orElse(Long.MAX_VALUE);
            counts = compare(after, last, comparison, counts);
            progress.accept(counts);
            after = last;
        }
        intakes.end(found);
        return counts;
    }

    private Counts compare(long after, long last, ParcelComparison comparison, Counts counts) {
        List<StoredVersion> versions = rows.versions(after, last);
        List<RecordedEdit> asked = rows.edits(after, last);
        Map<Long, List<StoredVersion>> byParcel = versions.stream()
                .collect(Collectors.groupingBy(version -> version.parcel().id(), TreeMap::new, Collectors.toList()));
        Map<Long, List<RecordedEdit>> askedByParcel =
                asked.stream().collect(Collectors.groupingBy(RecordedEdit::parcelId));
        askedByParcel.keySet().forEach(id -> byParcel.computeIfAbsent(id, unknown -> List.of()));
        long matched = byParcel.entrySet().stream()
                .filter(parcel ->
                        comparison.compare(parcel.getValue(), askedByParcel.getOrDefault(parcel.getKey(), List.of())))
                .count();
        return counts.plus(byParcel.size(), versions.size(), asked.size(), matched);
    }
}
