/** Reads for passports. */
package org.qianmo.voucher.passport.store;
