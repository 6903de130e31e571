package org.qianmo.record;

import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.parcel.Ownership;
import org.qianmo.parcel.ParcelFacts;
import org.qianmo.parcel.Stage;

/** What the author states of a parcel. Where it lies and how large it is, is computed. */
public record StatedFacts(
        String code, String landClass, Ownership ownership, String holder, Stage stage, Acreage registeredArea) {

    /** What was stated of a parcel that is there already. */
    public static StatedFacts of(ParcelFacts facts) {
        return new StatedFacts(
                facts.code(),
                facts.landClass(),
                facts.ownership(),
                facts.holder(),
                facts.stage(),
                facts.registeredArea());
    }

    public StatedFacts withCode(String other) {
        return new StatedFacts(other, landClass, ownership, holder, stage, registeredArea);
    }

    /** The facts of a part or a whole of the same land: it gets a code and a certificate of its own. */
    public StatedFacts forSuccessor() {
        return new StatedFacts(null, landClass, ownership, holder, stage, null);
    }
}
