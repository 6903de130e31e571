/**
 * The board of the market: what is offered, set apart for a buyer while a contract is signed, and sold, at which prices. Balances
 * move by RESERVE, RELEASE and POST, each under a record of its own; who reserves does not sell. Start with
 * {@link org.qianmo.voucher.market.Board}.
 *
 * <p>Every step locks the voucher first and reads the offer after that: of two that want the same, the second one sees what the
 * first has done.
 */
@NamedInterface("market")
package org.qianmo.voucher.market;

import org.springframework.modulith.NamedInterface;
