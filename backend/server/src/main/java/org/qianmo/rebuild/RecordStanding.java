package org.qianmo.rebuild;

/** What a record is about, and where it stands; texts, because somebody may have made them unreadable. */
public record RecordStanding(String kind, String state) {}
