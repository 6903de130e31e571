package org.qianmo.parcel.store;

import java.io.Serializable;

/** Primary key of {@code parcel_version}. */
public record ParcelVersionKey(long parcelId, int version) implements Serializable {}
