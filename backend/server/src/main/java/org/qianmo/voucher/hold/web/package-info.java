/** {@code /api/vouchers/doubts}. */
package org.qianmo.voucher.hold.web;
