/** The tables behind {@link org.qianmo.voucher.application.ApplicationDesk} and what its acts write. */
package org.qianmo.voucher.application.store;
