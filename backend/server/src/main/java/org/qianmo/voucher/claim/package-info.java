/**
 * Which voucher stands on which ground: one square metre yields one voucher, once. Whoever claims or frees ground first
 * locks it, so that two commits over the same ground follow one another. Start with
 * {@link org.qianmo.voucher.claim.GroundClaims}.
 */
package org.qianmo.voucher.claim;
