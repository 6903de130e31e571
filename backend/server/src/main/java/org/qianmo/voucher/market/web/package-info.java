/** {@code /api/vouchers/offers} and {@code /api/vouchers/prices}. */
package org.qianmo.voucher.market.web;
