/**
 * Doubts about ground. Whoever registers one holds, at once, all that rests on the ground: every position of the vouchers that were
 * issued for it and of their parts, whoever has them. Somebody else ends it: everything goes back to where it was, or is taken
 * back for good. Start with {@link org.qianmo.voucher.hold.DoubtDesk}; to read, with {@link
 * org.qianmo.voucher.hold.DoubtShelf}.
 */
package org.qianmo.voucher.hold;
