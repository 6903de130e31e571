package org.qianmo.voucher.passport;

import java.util.List;

/**
 * Where a voucher was split off from, and what was split off from it: the entries say so.
 *
 * @param parent serial; null for one that was issued
 * @param children serials, at most {@link VoucherShelf#CHILDREN_MAX}
 */
public record VoucherFamily(String parent, List<String> children) {}
