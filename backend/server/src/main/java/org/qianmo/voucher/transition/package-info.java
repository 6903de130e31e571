/**
 * What takes effect on vouchers at once, without an application, as the steps of the market do. Each is a record of its own, its author
 * answers for it, and a repeat under the caller's key is harmless. Start with
 * {@link org.qianmo.voucher.transition.Transitions}.
 */
package org.qianmo.voucher.transition;
