/**
 * The account book of vouchers: append-only, double-entry, in whole numbers.
 *
 * <p>An {@link org.qianmo.kernel.ledger.Entry} moves an amount of one voucher from one account (credited) to another
 * (debited) and never changes afterwards; a correction is the reverse entry, which names it. Both accounts count the same
 * asset, indicator and unit. What an account has of a voucher, a {@link org.qianmo.kernel.ledger.Position}, is its debits
 * less its credits, so all balances of the book sum to zero, always. A part of a voucher gets a serial of its own by an
 * entry from the parent's serial to the child's.
 *
 * <p>A right comes into being as an entry from an {@link org.qianmo.kernel.ledger.Purpose#ISSUE issue} account, which
 * alone may go below zero: what it lacks is what was issued. It then lives, is pledged, reserved or held, and ends in an
 * account of what was used, expired or cancelled; {@link org.qianmo.kernel.ledger.EntryKind} says by which entries. So
 * <em>issued = live + pledged + reserved + held + used + expired + cancelled</em> is no rule to be checked but the sum of
 * the book.
 *
 * <p>Entries have ids chosen by the caller, so that a repeat is harmless; several can be booked together, all or none.
 * Refusals are values with a fixed order of precedence, {@link org.qianmo.kernel.ledger.Rejection}. Committed entries form
 * a chain, {@link org.qianmo.kernel.ledger.Link}. Start reading at {@link org.qianmo.kernel.ledger.Ledger}; the model is
 * that of TigerBeetle, its rules for transfers in particular.
 */
package org.qianmo.kernel.ledger;
