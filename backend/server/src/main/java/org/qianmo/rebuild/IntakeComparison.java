package org.qianmo.rebuild;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.qianmo.parcel.IntakeDigest;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.TakenIn;
import org.qianmo.parcel.VersionDigest;

/**
 * Compares parcels that were taken in together with what the trail noted of them. Its memory grows with the number of
 * notes, one for a hundred parcels.
 */
final class IntakeComparison {

    private final Map<Long, NavigableMap<Long, Part>> byRecord = new HashMap<>();

    IntakeComparison(List<NotedIntake> noted) {
        noted.forEach(one -> byRecord.computeIfAbsent(one.recordId(), id -> new TreeMap<>())
                .put(one.taken().firstId(), new Part(one)));
    }

    /** Parcels under one digest. */
    private static final class Part {

        private final NotedIntake noted;
        private final IntakeDigest digest = new IntakeDigest();
        private final BitSet seen = new BitSet();
        private boolean named;

        Part(NotedIntake noted) {
            this.noted = noted;
        }

        boolean take(Parcel first) {
            String version = VersionDigest.of(first);
            digest.add(version);
            seen.set((int) (first.id() - noted.taken().firstId()));
            boolean same = noted.taken().isAsItWas(first.id(), version);
            named |= !same;
            return same;
        }

        void end(Consumer<Difference> found) {
            TakenIn taken = noted.taken();
            for (int i = seen.nextClearBit(0); i < taken.parcels(); i = seen.nextClearBit(i + 1)) {
                found.accept(Difference.missing(taken.firstId() + i, noted.recordId(), 1, null));
                named = true;
            }
            // Somebody may have found another parcel whose digest begins alike.
            if (!named && !digest.hex().equals(noted.digest())) {
                found.accept(Difference.of(noted.recordId(), taken));
            }
        }
    }

    /**
     * Takes a first version, in the order of ids.
     *
     * @return whether it is as it was; empty if the trail knows of no intake that it belongs to
     */
    Optional<Boolean> take(Parcel first) {
        NavigableMap<Long, Part> parts = byRecord.get(first.recordId());
        Map.Entry<Long, Part> part = parts == null ? null : parts.floorEntry(first.id());
        if (part == null || part.getValue().noted.taken().lastId() < first.id()) {
            return Optional.empty();
        }
        return Optional.of(part.getValue().take(first));
    }

    /** To be called once, when all have been taken. */
    void end(Consumer<Difference> found) {
        byRecord.values().forEach(parts -> parts.values().forEach(part -> part.end(found)));
    }
}
