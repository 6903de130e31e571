package org.qianmo.zone;

import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.audit.FieldDigest;

/**
 * What zones and pilot sites have in common.
 *
 * @param <P> which of them it is
 */
public interface Place<P extends Place<P>> {

    long id();

    /** Unique, stays. */
    String code();

    String name();

    String nameEn();

    /** The document that names it; null for none. */
    String source();

    String townCode();

    /** Null where no village is known. */
    String villageCode();

    /** True if its outline was generated. */
    boolean synthetic();

    /** EPSG:4490. */
    MultiPolygon outline();

    /** Rises with each change. */
    int version();

    /** The same under this id; its version is for the store to say. */
    P as(long newId, boolean nowSynthetic);

    /** Adds what is stated of it beside code, name and outline to a digest. */
    FieldDigest digest(FieldDigest digest);

    /** The smallest unit that it is known to lie in. */
    default String unitCode() {
        return villageCode() == null ? townCode() : villageCode();
    }
}
