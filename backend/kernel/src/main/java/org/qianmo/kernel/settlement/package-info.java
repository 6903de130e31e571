/**
 * What is paid for a voucher, and to whom: the price less cost and fund, split among those entitled, in whole 0.01 元 that
 * add up. Rates are the caller's, who knows on which day which were in force. Start with
 * {@link org.qianmo.kernel.settlement.Settlement}.
 */
package org.qianmo.kernel.settlement;
