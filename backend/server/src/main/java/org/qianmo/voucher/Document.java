package org.qianmo.voucher;

import java.time.LocalDate;

/** The document that an entry rests on, and the day on which it happened. */
public record Document(String number, LocalDate day) {}
