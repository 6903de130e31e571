/**
 * Statements of holders: what somebody had, gained, gave and has, over some days and as known at a moment, as a document to
 * be signed and as a workbook; and the code on it, by which anybody can recompute whether the ledger still says the same.
 * Start with {@link org.qianmo.voucher.statement.Statements}.
 *
 * <p><b>The code</b> is computed in three steps. Each step is a SHA-256 over fields, each written as a netstring: its
 * length in UTF-8 bytes, decimal, a colon, the bytes, a comma, so that {@code abc} is {@code 3:abc,}. Digests are written
 * in 64 lower-case hexadecimal digits, numbers in decimal, days as {@code 2026-03-01}, instants in UTC with six decimals,
 * {@code 2026-03-01T08:15:30.123456Z}.
 *
 * <ol>
 *   <li><em>Entries</em>: the text {@code qianmo-statement-entries-1}; then of each entry, in the order printed (by day, then
 *       by place in the chain), its place in the chain, its id, its hash.
 *   <li><em>Balances</em>: the text {@code qianmo-statement-balances-1}; then of each balance, in the order printed (by
 *       serial, then kind, indicator and state), its serial, its kind, indicator and state as the workbook's code columns
 *       have them, and what there was before and after, in the smallest unit: 0.001 亩, 0.01 m² or 0.01 元. Issue accounts,
 *       which only the pool has, are not printed and do not count.
 *   <li><em>Statement</em>: the text {@code qianmo-statement-1}; the holder's id; the first and the last day; the moment at
 *       which it was known; place and hash of the chain's last entry that counts (0 and 64 times the digit 0 if there was
 *       none); how many entries there are; the digests of entries and of balances.
 * </ol>
 *
 * <p>The first 130 bits of the last digest, five at a time, are 26 characters of Crockford's base 32 ({@code
 * 0123456789ABCDEFGHJKMNPQRSTVWXYZ}); dashes between are for the eye. All of it stands on the statement itself; the hash
 * of an entry is that of {@link org.qianmo.kernel.ledger.Link}, so that a code vouches for every word of every entry.
 */
package org.qianmo.voucher.statement;
