package org.qianmo.parcel;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.audit.Act;
import org.qianmo.audit.AuditAct;
import org.qianmo.audit.Subject;

/**
 * What the audit trail will tell of an intake. It watches the parcels go into the database, which takes them one by one,
 * and has their digests computed meanwhile.
 */
final class IntakeNotes {

    private static final int DIGESTED_TOGETHER = 1_000;

    private final Booking booking;
    private final Envelope box = new Envelope();
    private final List<Digested> underWay = new ArrayList<>();
    private final List<AuditAct> acts = new ArrayList<>();
    private List<NewParcel> some = new ArrayList<>(DIGESTED_TOGETHER);
    private TakenIn taken = new TakenIn(0, "");
    private IntakeDigest digest = new IntakeDigest();

    IntakeNotes(Booking booking) {
        this.booking = booking;
    }

    /** Some parcels, and a digest of each that is being computed. */
    private record Digested(List<Long> ids, ForkJoinTask<List<String>> versions) {}

    /** The same parcels, watched; to be read once, in the order of their ids. */
    Iterable<NewParcel> watching(Iterable<NewParcel> parcels) {
        return () -> {
            Iterator<NewParcel> each = parcels.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return each.hasNext();
                }

                @Override
                public NewParcel next() {
                    NewParcel parcel = each.next();
                    see(parcel);
                    return parcel;
                }
            };
        };
    }

    private void see(NewParcel parcel) {
        box.expandToInclude(parcel.shape().getEnvelopeInternal());
        some.add(parcel);
        if (some.size() == DIGESTED_TOGETHER) {
            digestSome();
        }
    }

    private void digestSome() {
        List<NewParcel> these = some;
        some = new ArrayList<>(DIGESTED_TOGETHER);
        underWay.add(new Digested(
                these.stream().map(NewParcel::id).toList(),
                ForkJoinPool.commonPool().submit(() -> digests(these))));
    }

    private List<String> digests(List<NewParcel> parcels) {
        return parcels.stream()
                .map(parcel -> VersionDigest.of(parcel.firstVersion(booking)))
                .toList();
    }

    /** Degrees, of all that went by. */
    Envelope box() {
        return box;
    }

    /** @return acts for all that went by, in the order of their ids */
    List<AuditAct> acts() {
        digestSome();
        for (Digested parcels : underWay) {
            List<String> versions = parcels.versions().join();
            for (int i = 0; i < versions.size(); i++) {
                add(parcels.ids().get(i), versions.get(i));
            }
        }
        underWay.clear();
        note();
        return List.copyOf(acts);
    }

    private void add(long id, String version) {
        if (id != taken.lastId() + 1 || taken.parcels() == TakenIn.PARCELS_MAX) {
            note();
            taken = new TakenIn(id, "");
            digest = new IntakeDigest();
        }
        taken = taken.and(version);
        digest.add(version);
    }

    private void note() {
        if (taken.parcels() == 0) {
            return;
        }
        acts.add(new AuditAct(
                booking.author(),
                Act.PARCELS_TAKEN_IN,
                Subject.of(Subject.Kind.RECORD, booking.recordId()),
                booking.recordId(),
                digest.hex(),
                taken.words()));
    }
}
