package org.qianmo.ogc;

import java.util.Optional;
import org.qianmo.draft.DraftDesk;
import org.qianmo.draft.WorkingParcel;
import org.qianmo.parcel.Change;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.ParcelFacts;
import org.qianmo.record.Enactment;
import org.qianmo.record.RecordCover;
import org.qianmo.record.RecordShelf;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Parcels as the draft of a record leaves them: what a program has written and nobody has approved yet. */
@Service
public class DraftedParcels {

    private final RecordShelf records;
    private final DraftDesk drafts;
    private final Enactment enactment;
    private final ParcelCollection parcels;

    DraftedParcels(RecordShelf records, DraftDesk drafts, Enactment enactment, ParcelCollection parcels) {
        this.records = records;
        this.drafts = drafts;
        this.enactment = enactment;
        this.parcels = parcels;
    }

    /**
     * The parcel, with the version that a change of it names: 0 if the draft made it.
     *
     * @throws org.qianmo.http.Problem 404 if there is no such record, 403 OUTSIDE_TERRITORY
     */
    @Transactional(readOnly = true)
    public Optional<Item> find(long recordId, long parcelId, Reader reader) {
        RecordCover cover = records.find(recordId, reader.actor());
        Optional<Parcel> parcel =
                drafts.fabric(drafts.draft(recordId)).find(parcelId).map(working -> asDrafted(working, cover));
        parcel.map(Parcel::facts).ifPresent(facts -> reader.view().mustShow(facts.townCode(), facts.villageCode()));
        return parcel.map(parcels::item);
    }

    private Parcel asDrafted(WorkingParcel working, RecordCover cover) {
        ParcelFacts facts = enactment.located(working.facts(), working.shape().getInteriorPoint(), false);
        return new Parcel(
                working.id(),
                working.baseVersion() == null ? 0 : working.baseVersion(),
                Change.CHANGE,
                facts,
                working.shape(),
                working.booked(),
                null,
                null,
                cover.author(),
                cover.id());
    }
}
