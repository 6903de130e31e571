package org.qianmo.draft;

import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.check.Ground;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.parcel.Change;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.ParcelCode;
import org.qianmo.record.ParcelEdit;
import org.qianmo.record.StatedFacts;

/**
 * A parcel as it stands in a draft: changed by it, made by it, or as it is in the register.
 *
 * @param baseVersion the version in the register from which the draft works; null for a parcel that the draft made
 * @param codeSeries of the code that it will get; null if it has one, or never gets one
 * @param shape EPSG:4490
 */
public record WorkingParcel(
        long id, Integer baseVersion, StatedFacts facts, String codeSeries, MultiPolygon shape, Acreage booked) {

    /** A parcel as somebody draws it, of which nothing is stated yet. */
    static WorkingParcel drawn(long id, String code, Ground ground) {
        StatedFacts facts = new StatedFacts(code, null, null, null, null, null);
        return new WorkingParcel(id, null, facts, null, ground.lonLat(), ground.officialArea());
    }

    static WorkingParcel of(Parcel parcel) {
        return new WorkingParcel(
                parcel.id(),
                parcel.version(),
                StatedFacts.of(parcel.facts()),
                null,
                parcel.shape(),
                parcel.officialArea());
    }

    static WorkingParcel of(ParcelEdit edit) {
        return new WorkingParcel(
                edit.parcelId(),
                edit.baseVersion(),
                edit.facts(),
                edit.codeSeries(),
                edit.shape(),
                edit.officialArea());
    }

    /** The series in which its successors get their codes; null if it has no code. */
    public String series() {
        return codeSeries != null ? codeSeries : ParcelCode.series(facts.code());
    }

    public ParcelEdit reshaped(Change change, MultiPolygon newShape, Acreage newBooked) {
        return edit(change, facts, newShape, newBooked);
    }

    public ParcelEdit edit(Change change, StatedFacts newFacts, MultiPolygon newShape, Acreage newBooked) {
        return new ParcelEdit(
                baseVersion == null ? ParcelEdit.Kind.CREATE : ParcelEdit.Kind.CHANGE,
                change,
                id,
                baseVersion,
                newFacts,
                newFacts.code() == null ? codeSeries : null,
                newShape,
                newBooked);
    }

    public ParcelEdit retired() {
        return ParcelEdit.retire(id, baseVersion);
    }
}
