package org.qianmo.voucher.passport;

/**
 * An entry in a holder's book, in the smallest unit of its indicator.
 *
 * @param change what the holder has more of the indicator after it, at hand or bound; negative for less
 * @param balance what the holder has of it after the entry: at hand, pledged, reserved or held
 * @param live what of this is at hand
 */
public record HolderLine(LifeLine line, long change, long balance, long live) {}
