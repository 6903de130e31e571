/** {@code /api/vouchers/parameters}. */
package org.qianmo.voucher.parameter.web;
