/**
 * What is known of vouchers: a list of them, and of each its life from the ground that it stands on to the last entry
 * ({@link org.qianmo.voucher.passport.VoucherShelf}); of each holder what they have and by which entries ({@link
 * org.qianmo.voucher.passport.HolderBook}); of the district its sums ({@link org.qianmo.voucher.passport.Overviews}). All
 * of it follows from the entries, of any day and as known at any moment.
 */
package org.qianmo.voucher.passport;
