package org.qianmo.record;

/** A record's id, its number as officials quote it, and its title. */
public record RecordSummary(long id, String number, String title) {}
