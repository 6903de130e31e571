package org.qianmo.demo;

import org.qianmo.parcel.Change;
import org.qianmo.parcel.NewParcel;
import org.qianmo.parcel.ParcelFacts;
import org.qianmo.parcel.Stage;
import org.qianmo.record.ParcelEdit;
import org.qianmo.record.StatedFacts;

/**
 * A parcel that was construction land until its reclamation was accepted.
 *
 * @param now the parcel as it is since then
 * @param landClassBefore of construction land
 */
public record Reclaimed(NewParcel now, String landClassBefore) {

    /** As it was when the district was surveyed: the same ground, with the workshops still on it. */
    NewParcel before() {
        ParcelFacts facts = now.facts();
        ParcelFacts old = new ParcelFacts(
                facts.code(),
                landClassBefore,
                facts.ownership(),
                facts.holder(),
                Stage.EXISTING,
                facts.townCode(),
                facts.villageCode(),
                facts.zoneId(),
                facts.registeredArea(),
                facts.synthetic());
        return new NewParcel(now.id(), old, now.shape(), now.officialArea());
    }

    /** What made it what it is. */
    ParcelEdit edit() {
        StatedFacts stated = StatedFacts.of(now.facts());
        return ParcelEdit.change(now.id(), Change.ATTRIBUTES, 1, stated, now.shape(), now.officialArea());
    }

    /** @param firstId of the district's first parcel, which is number 1 here */
    Reclaimed numberedFrom(long firstId) {
        long id = firstId - 1 + now.id();
        return new Reclaimed(new NewParcel(id, now.facts(), now.shape(), now.officialArea()), landClassBefore);
    }
}
