/**
 * What is known of a voucher: a list of them, and of each its life from the ground that it stands on to the last entry.
 * Start with {@link org.qianmo.voucher.passport.VoucherShelf}.
 */
package org.qianmo.voucher.passport;
