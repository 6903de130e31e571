package org.qianmo.parcel;

import org.qianmo.audit.FieldDigest;
import org.qianmo.kernel.geometry.Acreage;

/**
 * What a version of a parcel was when it was written, in one number: by it a row is compared with the audit trail. It
 * covers all that never changes afterwards, and so not the end of the version.
 *
 * <p>The fields, in this order: parcel id, version, kind of change; code, land class, ownership, holder, stage, town,
 * village, zone, registered area, whether it is synthetic; official area, shape; the day from which it is true, the
 * instant at which it was recorded, by whom, under which record. Areas have two decimals.
 */
public final class VersionDigest {

    private VersionDigest() {}

    /** In 64 hexadecimal digits. */
    public static String of(Parcel version) {
        ParcelFacts facts = version.facts();
        FieldDigest digest = new FieldDigest()
                .number(version.id())
                .number(version.version())
                .text(version.change().name())
                .text(facts.code())
                .text(facts.landClass())
                .text(facts.ownership().name())
                .text(facts.holder())
                .text(facts.stage().name())
                .text(facts.townCode())
                .text(facts.villageCode())
                .number(facts.zoneId())
                .text(decimals(facts.registeredArea()))
                .text(Boolean.toString(facts.synthetic()));
        return digest.text(decimals(version.officialArea()))
                .shape(version.shape())
                .text(version.validFrom().toString())
                .instant(version.recordedAt())
                .text(version.recordedBy())
                .number(version.recordId())
                .hex();
    }

    private static String decimals(Acreage acreage) {
        return acreage == null ? null : acreage.squareMetres().toPlainString();
    }
}
