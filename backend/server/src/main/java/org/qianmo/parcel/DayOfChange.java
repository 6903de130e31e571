package org.qianmo.parcel;

import java.time.LocalDate;

/** A day on which something became true of parcels, and of how many versions. */
public record DayOfChange(LocalDate day, long versions) {}
