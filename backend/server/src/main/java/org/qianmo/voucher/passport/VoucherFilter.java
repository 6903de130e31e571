package org.qianmo.voucher.passport;

/**
 * Which vouchers; null asks nothing.
 *
 * @param holderId to whom it was issued
 * @param kind LAND, HOUSE or GREEN
 * @param state as the voucher says of itself
 * @param text part of its serial or of the holder's name
 * @param after for paging: only serials behind this one
 */
public record VoucherFilter(Long holderId, String kind, String state, String text, String after) {}
