/** {@code /api/vouchers}. */
package org.qianmo.voucher.web;
