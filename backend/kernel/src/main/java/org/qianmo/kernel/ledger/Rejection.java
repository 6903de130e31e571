package org.qianmo.kernel.ledger;

/**
 * Why an entry cannot be booked. If several reasons hold, the first in this order is given: first what is wrong whatever
 * the book says, then what contradicts the book, and the balance last, so that the repeat of an entry that was booked is
 * recognised even when the balance has gone since.
 */
public enum Rejection {
    AMOUNT_NOT_POSITIVE,
    ACCOUNTS_SAME,
    DEBIT_ACCOUNT_UNKNOWN,
    CREDIT_ACCOUNT_UNKNOWN,
    /** One counts mu, the other floor area. */
    UNITS_DIFFER,
    /** Land and green vouchers are both in mu, but not the same. */
    ASSETS_DIFFER,
    INDICATORS_DIFFER,
    /** The id is booked already, with another account to receive. */
    EXISTS_WITH_DIFFERENT_DEBIT_ACCOUNT,
    EXISTS_WITH_DIFFERENT_CREDIT_ACCOUNT,
    EXISTS_WITH_DIFFERENT_AMOUNT,
    EXISTS_WITH_DIFFERENT_KIND,
    EXISTS_WITH_DIFFERENT_VOUCHER,
    /** A balance would no longer fit a long. */
    BALANCE_TOO_LARGE,
    /** The giving account has less than the amount, and may not go below zero. */
    BALANCE_INSUFFICIENT
}
