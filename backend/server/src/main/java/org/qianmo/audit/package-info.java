/**
 * The audit trail: an append-only chain of entries, in the order in which transactions took effect. Whatever changes
 * land, rights or people says so to {@link org.qianmo.audit.AuditTrail} in its own transaction; both happen or neither
 * does.
 *
 * <p><b>The chain.</b> Entries are numbered from 1 without a gap. The hash of an entry is the SHA-256, in 64 lower-case
 * hexadecimal digits, of its fields in this order, each written as {@link org.qianmo.audit.FieldDigest} says:
 *
 * <ol>
 *   <li>the text {@code qianmo-audit-1}
 *   <li>the hash of the entry before; of entry 1: 64 times the digit 0
 *   <li>{@code seq}, decimal
 *   <li>{@code at}, UTC, to the microsecond, always with six decimals: {@code 2026-03-01T08:15:30.123456Z}
 *   <li>{@code actor}, {@code act}, {@code subject_kind}, {@code subject_id}
 *   <li>{@code subject_version} and {@code record_id}, decimal or absent
 *   <li>{@code digest}, or absent
 *   <li>{@code words}
 * </ol>
 *
 * <p>A field is written as a netstring: its length in UTF-8 bytes, decimal, a colon, the bytes, a comma, so that {@code
 * abc} is {@code 3:abc,}; an absent field is {@code -,}. No two lists of fields are written alike. An outsider with a
 * copy of the table recomputes the chain in a dozen lines of any language.
 *
 * <p><b>The head</b> is number and hash of the last entry. Somebody who can write to the database can also compute
 * hashes; what gives a cut or rewritten tail away is a head that was noted elsewhere: served to everybody who is signed
 * in, appended to a file outside of the database, and logged.
 */
package org.qianmo.audit;
