package org.qianmo.scenario;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.http.FindingBody;
import org.qianmo.http.Messages;
import org.qianmo.parcel.Parcel;
import org.qianmo.record.RecordCover;

/**
 * Something that stands against a scenario.
 *
 * @param isError true if the scenario has no figures because of it
 * @param records numbers of the records that it concerns; empty for one that may not be named
 * @param parcelId null for none
 * @param place EPSG:4490; null if it has none
 * @param squareMetres of the place; null if it is no overlap
 */
public record ScenarioFinding(
        Code code,
        boolean isError,
        Messages words,
        List<String> records,
        Long parcelId,
        Geometry place,
        BigDecimal squareMetres) {

    /** Kinds, of which doors give the name. */
    public enum Code {
        /** Two records change one parcel. */
        SAME_PARCEL,
        /** Parcels of two records lie on the same ground. */
        SAME_GROUND,
        /** Somebody changed a parcel after the draft had set out from it. */
        BASE_CHANGED,
        /** Two records move one voucher, or issue one for the same work. */
        SAME_VOUCHER,
        /** The record is approved or withdrawn: it counts no more. */
        RECORD_DECIDED,
        /** The record has come to concern land outside the territory: it does not count. */
        RECORD_ELSEWHERE,
        /** What the acceptance's own plan finds. */
        ACCEPTANCE,
        /** What the voucher's own plan finds. */
        VOUCHER
    }

    /** As people name a parcel: its code, or its id where it has none. */
    static String name(long parcelId, Parcel today) {
        return today == null || today.facts().code() == null
                ? Long.toString(parcelId)
                : today.facts().code();
    }

    static ScenarioFinding elsewhere(long recordId) {
        Messages words = new Messages(
                "案卷 " + recordId + " 已超出方案组的辖区，未计入",
                "record " + recordId + " has come to lie outside the territory of the set and does not count");
        return new ScenarioFinding(Code.RECORD_ELSEWHERE, false, words, List.of(), null, null, null);
    }

    static ScenarioFinding decided(RecordCover cover) {
        Messages words = new Messages(
                "案卷 " + cover.number() + " " + cover.state().nameZh() + "，不再计入方案",
                "record " + cover.number() + " is " + cover.state().name().toLowerCase(Locale.ROOT)
                        + " and counts no more");
        return new ScenarioFinding(Code.RECORD_DECIDED, false, words, List.of(cover.number()), null, null, null);
    }

    /** What another plan found, under the record that it is of. */
    static ScenarioFinding of(Code code, List<String> records, FindingBody found) {
        BigDecimal size = found.squareMetres() == null ? null : BigDecimal.valueOf(found.squareMetres());
        return new ScenarioFinding(code, false, found.messages(), records, null, found.where(), size);
    }
}
