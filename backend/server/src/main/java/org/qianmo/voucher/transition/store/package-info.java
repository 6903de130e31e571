/** The table behind {@link org.qianmo.voucher.transition.Repeats}. */
package org.qianmo.voucher.transition.store;
