/**
 * Land vouchers (地券): their holders, serials and ledger. Balances are sums of the entries of an append-only double-entry
 * table, whose laws are those of {@code org.qianmo.kernel.ledger}. Start with {@link org.qianmo.voucher.VoucherOffice}.
 */
package org.qianmo.voucher;
