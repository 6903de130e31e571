package org.qianmo.record;

/**
 * Which records are wanted; every null leaves that side open.
 *
 * @param text part of the number or of the title
 * @param beforeId for paging: only ids below it
 */
public record RecordFilter(RecordState state, String author, RecordKind kind, String text, Long beforeId) {}
