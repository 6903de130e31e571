package org.qianmo.rebuild;

import org.qianmo.parcel.TakenIn;

/** Parcels taken in together, and the digest that the audit trail noted of them. */
public record NotedIntake(long recordId, TakenIn taken, String digest) {}
