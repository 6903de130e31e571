package org.qianmo.voucher.passport;

/**
 * The last entry of the chain that counts.
 *
 * @param seq 0 if there is none
 * @param hash of the entry; 64 times the digit 0 if there is none
 */
public record ChainEnd(long seq, String hash) {}
