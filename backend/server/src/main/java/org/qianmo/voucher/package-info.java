/**
 * Land vouchers (地券): their holders, serials and ledger. The ledger is an append-only double-entry table, whose laws are
 * those of {@code org.qianmo.kernel.ledger}; balances are kept beside it and are sums of its entries. Start with
 * {@link org.qianmo.voucher.VoucherOffice}; {@link org.qianmo.voucher.LedgerCheck} recomputes everything, and {@code claim}
 * keeps one voucher off the ground of another.
 */
package org.qianmo.voucher;
