package org.qianmo.acreage.acceptance;

/** What a plan finds against a work. The names go over the wire: one is added, never changed. */
public enum AcceptanceCode {
    /** All of its ground counts already. */
    COUNTS_NOTHING,
    /** It was accepted on a day that has not come. */
    ACCEPTED_LATER,
    /** The zone shares no ground with the work. */
    ZONE_ELSEWHERE,
    /** It lies in several villages or towns, and counts in one. */
    SEVERAL_UNITS
}
