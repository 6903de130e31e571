/** {@code /api/vouchers/applications} and the preview: acts on vouchers as JSON. */
package org.qianmo.voucher.application.web;
