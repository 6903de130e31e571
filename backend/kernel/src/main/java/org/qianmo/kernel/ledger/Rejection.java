package org.qianmo.kernel.ledger;

/**
 * Why an entry cannot be booked. If several reasons hold, the first in this order is given: first what is wrong whatever
 * the book says, then what contradicts the book, and the balance last, so that the repeat of an entry that was booked is
 * recognised even when the balance has gone since.
 */
public enum Rejection {
    AMOUNT_NOT_POSITIVE,
    /** It moves nothing: account and voucher are the same on both sides. */
    ACCOUNTS_SAME,
    /** Only a split, or the reversal of one, goes from one voucher to another. */
    VOUCHERS_DIFFER,
    /** A split goes from one voucher to another. */
    VOUCHERS_SAME,
    /** A reversal does not say what it reverses. */
    REVERSED_ENTRY_MISSING,
    /** An entry that is no reversal names an entry to reverse. */
    REVERSED_ENTRY_UNEXPECTED,
    /** Two of the entries that are to be booked together have one id. */
    LINKED_ID_TWICE,
    DEBIT_ACCOUNT_UNKNOWN,
    CREDIT_ACCOUNT_UNKNOWN,
    /** One counts mu, the other floor area. */
    UNITS_DIFFER,
    /** Land and green vouchers are both in mu, but not the same. */
    ASSETS_DIFFER,
    INDICATORS_DIFFER,
    /** No entry of the kind goes from the state of the one account to that of the other. */
    STATES_DO_NOT_FIT,
    /** What an entry of the kind moves stays with its holder. */
    HOLDERS_DIFFER,
    /** The id is booked already, with another account to receive. */
    EXISTS_WITH_DIFFERENT_DEBIT_ACCOUNT,
    EXISTS_WITH_DIFFERENT_CREDIT_ACCOUNT,
    EXISTS_WITH_DIFFERENT_AMOUNT,
    EXISTS_WITH_DIFFERENT_KIND,
    EXISTS_WITH_DIFFERENT_VOUCHER,
    EXISTS_WITH_DIFFERENT_CHILD,
    EXISTS_WITH_DIFFERENT_REVERSED_ENTRY,
    /** Of entries that are to be booked together, some are in the book and some are not. */
    LINKED_PARTLY_BOOKED,
    REVERSED_ENTRY_UNKNOWN,
    /** What a reversal took back is booked anew, under a new id. */
    REVERSED_ENTRY_IS_REVERSAL,
    /** It is not the mirror image of the entry that it names. */
    REVERSED_ENTRY_DIFFERS,
    REVERSED_ALREADY,
    /** A balance would no longer fit a long. */
    BALANCE_TOO_LARGE,
    /** The giving account has less of the voucher than the amount, and may not go below zero. */
    BALANCE_INSUFFICIENT
}
