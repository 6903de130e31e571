package org.qianmo.voucher.hold;

import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Purpose;

/**
 * What a doubt holds.
 *
 * @param purpose the state in which it was before
 * @param amount in the smallest unit of the voucher's kind
 */
public record HeldPosition(String serial, long holder, Purpose purpose, Indicator indicator, long amount) {}
