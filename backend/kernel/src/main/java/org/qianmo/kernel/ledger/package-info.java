/**
 * The account book of vouchers: append-only, double-entry, in whole numbers.
 *
 * <p>An {@link org.qianmo.kernel.ledger.Entry} moves an amount from one account (credited) to another (debited) and never
 * changes afterwards; a correction is the reverse entry. Both accounts count the same asset, indicator and unit. The
 * balance of an account is its debits less its credits, so all balances of the book sum to zero, always.
 *
 * <p>A right comes into being as an entry from an {@link org.qianmo.kernel.ledger.Purpose#ISSUE issue} account, which
 * alone may go below zero: what it lacks is what was issued. It then lives, is pledged, and ends in an account of what
 * was used, expired or cancelled. So <em>issued = live + pledged + used + expired + cancelled</em> is no rule to be
 * checked but the sum of the book.
 *
 * <p>Entries have ids chosen by the caller, so that a repeat is harmless. Refusals are values with a fixed order of
 * precedence, {@link org.qianmo.kernel.ledger.Rejection}. Start reading at {@link org.qianmo.kernel.ledger.Ledger}; the
 * model is that of TigerBeetle, its rules for transfers in particular.
 */
package org.qianmo.kernel.ledger;
