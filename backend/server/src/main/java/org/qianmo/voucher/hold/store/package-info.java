/** The tables behind {@link org.qianmo.voucher.hold.DoubtDesk}. */
package org.qianmo.voucher.hold.store;
