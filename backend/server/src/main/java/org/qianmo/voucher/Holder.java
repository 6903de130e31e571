package org.qianmo.voucher;

/**
 * Somebody who holds vouchers.
 *
 * @param kind COLLECTIVE, HOUSEHOLD, COMPANY or POOL (the district's indicator pool)
 */
public record Holder(long id, String name, String kind, String townCode, String villageCode) {}
