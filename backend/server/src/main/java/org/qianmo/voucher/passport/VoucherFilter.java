package org.qianmo.voucher.passport;

/**
 * Which vouchers; null asks nothing.
 *
 * @param holderId who has something of it now, in whatever state
 * @param kind LAND, HOUSE or GREEN
 * @param state as its balances say now
 * @param text part of its serial or of the first holder's name
 * @param after for paging: only serials behind this one
 */
public record VoucherFilter(Long holderId, String kind, VoucherState state, String text, String after) {}
