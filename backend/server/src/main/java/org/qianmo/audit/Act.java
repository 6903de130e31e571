package org.qianmo.audit;

/** What was done. The names are part of the trail: a name is added, never changed or used again. */
public enum Act {
    RECORD_OPENED,
    RECORD_SUBMITTED,
    RECORD_RETURNED,
    RECORD_WITHDRAWN,
    RECORD_APPROVED,
    /** One new version of one parcel. */
    PARCEL_WRITTEN,
    /** First versions of at most a hundred parcels, with one digest over all of them. */
    PARCELS_TAKEN_IN,
    WORK_ACCEPTED,
    /** Which works an acceptance is about, with a digest of them. */
    ACCEPTANCE_STATED,
    REVOCATION_STATED,
    /** A work counts no more, from a day on. */
    WORK_REVOKED,
    /** The statement of a month, with the digest of its text. */
    PERIOD_PREPARED,
    PERIOD_SIGNED,
    /** A monthly report, with the digest of its text. */
    REPORT_ISSUED,
    /** On which day of the month a territory gets its report, or that it gets none any more. */
    REPORT_SCHEDULED,
    VOUCHER_ISSUED,
    /** What an application asks for, with a digest of it. */
    VOUCHER_ACT_STATED,
    /** One entry in the ledger, under the voucher that it moves. */
    ENTRY_POSTED,
    /** A new value of a parameter of the rules on vouchers or ground, with its first day. */
    PARAMETER_STATED,
    ZONES_REGISTERED,
    /** A zone, or a pilot site, as it is from now on, with a digest of what is known of it. */
    ZONE_STATED,
    PILOT_SITE_STATED,
    CONTROL_LINES_REGISTERED,
    /** A target as it is from now on. */
    TARGET_STATED,
    /** A figure that somebody reported towards a target. */
    TARGET_REPORTED,
    /** A consolidation unit as it is from now on, with a digest of its ground. */
    UNIT_STATED,
    /** Which records are compared in which scenarios, with a digest of them. */
    SCENARIOS_STATED,
    /** A set of scenarios is taken off the list. */
    SCENARIOS_REMOVED,
    PERSON_REGISTERED
}
