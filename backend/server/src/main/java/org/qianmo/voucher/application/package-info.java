/**
 * What is asked to be done with vouchers. A record of its kind holds one {@link org.qianmo.voucher.application.VoucherAct};
 * it is planned by an {@link org.qianmo.voucher.application.ActPlanner}, shown as a preview, submitted, and done by
 * {@link org.qianmo.voucher.application.VoucherMatter} in the transaction of its approval: locks on ground, then on vouchers,
 * the plan once more, the entries, and what follows from them. Start with
 * {@link org.qianmo.voucher.application.ApplicationDesk}.
 */
@NamedInterface("application")
package org.qianmo.voucher.application;

import org.springframework.modulith.NamedInterface;
