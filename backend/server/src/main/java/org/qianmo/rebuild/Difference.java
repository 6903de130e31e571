package org.qianmo.rebuild;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.http.FindingBody;
import org.qianmo.http.Messages;
import org.qianmo.parcel.TakenIn;

/**
 * Something in which the register and its records differ.
 *
 * @param parcelId null where it is one of several
 * @param version from 1
 * @param where the ground; null if none is known
 */
public record Difference(Code code, Long parcelId, String parcelCode, int version, Messages what, Geometry where) {

    /** Kinds of differences. */
    public enum Code {
        /** A version is not as it should be. */
        VERSION_DIFFERS,
        /** A record asked for a version that is not there. */
        VERSION_MISSING,
        /** Of some parcels taken in together at least one is not as it was, and nothing says which. */
        INTAKE_DIFFERS
    }

    static Difference of(StoredVersion stored, Set<Aspect> aspects, Geometry where) {
        long id = stored.parcel().id();
        int version = stored.parcel().version();
        List<Messages> words = aspects.stream().map(Aspect::words).toList();
        String zh = words.stream().map(Messages::zh).collect(Collectors.joining("、"));
        String en = words.stream().map(Messages::en).collect(Collectors.joining(", "));
        return new Difference(
                Code.VERSION_DIFFERS,
                id,
                stored.parcel().facts().code(),
                version,
                new Messages(
                        "地块 %d 第 %d 版与案卷不符：%s".formatted(id, version, zh),
                        "parcel %d, version %d, is not as its record has it: %s".formatted(id, version, en)),
                where);
    }

    static Difference missing(RecordedEdit edit) {
        int version = edit.baseVersion() == null ? 1 : edit.baseVersion() + 1;
        return missing(edit.parcelId(), edit.recordId(), version, edit.shape());
    }

    static Difference missing(long parcelId, long recordId, int version, Geometry where) {
        Messages what = new Messages(
                "案卷 %d 对地块 %d 的变更在登记中缺失".formatted(recordId, parcelId),
                "what record %d did to parcel %d is missing in the register".formatted(recordId, parcelId));
        return new Difference(Code.VERSION_MISSING, parcelId, null, version, what, where);
    }

    static Difference of(long recordId, TakenIn taken) {
        Messages what = new Messages(
                "案卷 %d 录入的 %d 个地块（%d 至 %d）中，至少一个与录入时不同"
                        .formatted(recordId, taken.parcels(), taken.firstId(), taken.lastId()),
                "of the %d parcels (%d to %d) that record %d took in, at least one is not as it was"
                        .formatted(taken.parcels(), taken.firstId(), taken.lastId(), recordId));
        return new Difference(Code.INTAKE_DIFFERS, null, null, 1, what, null);
    }

    FindingBody toBody() {
        return new FindingBody(code.name(), "ERROR", what, where, null, null, null, parcelId, parcelCode);
    }
}
