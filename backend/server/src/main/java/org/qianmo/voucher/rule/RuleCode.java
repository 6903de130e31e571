package org.qianmo.voucher.rule;

/** Names of the rules of the voucher office; stable, since pages and letters quote them. */
public enum RuleCode {
    /** Something that the act must state is missing. */
    ACT_INCOMPLETE,
    VOUCHER_UNKNOWN,
    HOLDER_UNKNOWN,
    HOLDERS_SAME,
    WORK_UNKNOWN,
    /** The accepted work is not of a kind that yields such a voucher. */
    WORK_CATEGORY,
    WORK_OUTSIDE,
    CONSENT_MISSING,
    /** On the baseline day the ground was not construction land. */
    BASELINE_NOT_CONSTRUCTION,
    /** The ground is not now what it was to become. */
    AFTER_STATE,
    /** No parcel says what the ground is, or was. */
    GROUND_UNSURVEYED,
    /** Another voucher stands on it. */
    GROUND_TAKEN,
    /** More is claimed than was accepted. */
    AREA_EXCEEDED,
    NOTHING_TO_MOVE,
    AMOUNT_NOT_CARRIED,
    BALANCE_TOO_SMALL,
    VOUCHER_PLEDGED,
    VOUCHER_HELD,
    VOUCHER_RESERVED,
    VOUCHER_EXPIRED,
    PRICE_BELOW_FLOOR,
    SCOPE_LEFT,
    /** A part of a part of a part: its number would not fit. */
    SERIAL_TOO_LONG,
    PLEDGE_NONE,
    PLEDGE_OF_ANOTHER,
    EXTENSIONS_USED_UP,
    EXTENSION_TOO_LONG,
    NO_EXPIRY,
    NOT_EXPIRED,
    /** This kind is not redeemed on a plot. */
    NOT_REDEEMABLE,
    TARGET_UNKNOWN,
    TARGET_CLASS,
    TARGET_ON_FARMLAND_LINE,
    TARGET_ON_RED_LINE,
    TARGET_OUTSIDE_ZONE,
    /** All of the plot is covered by redemptions already. */
    TARGET_COVERED,
    /** A warning: the plot is not covered as a whole yet. */
    TARGET_NOT_COVERED,
    /** More is given than the plot still needs. */
    NEED_EXCEEDED,
    /** A redemption needs each indicator that the plot takes. */
    INDICATOR_MISSING,
    /** More would be built on than was given up in the project. */
    PROJECT_EXCEEDED,
    /** A warning: some of what is taken back was used, and the pool answers for it. */
    DEFICIT
}
