package org.qianmo.parcel;

/**
 * Ids of parcels: whole numbers from 1 to 2^53 − 1, so that they are exact in JSON and are the feature ids of vector
 * tiles. Those from {@link #CALLER_MIN} up are chosen by callers, at random; the ones below come from a sequence.
 */
public final class ParcelId {

    /** Least id that a caller may choose. */
    public static final long CALLER_MIN = 1L << 40;

    public static final long MAX = (1L << 53) - 1;

    private ParcelId() {}

    public static boolean isCallers(long id) {
        return id >= CALLER_MIN && id <= MAX;
    }
}
