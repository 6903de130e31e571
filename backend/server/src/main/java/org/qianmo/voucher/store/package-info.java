/** Tables of holders, vouchers and the ledger. */
package org.qianmo.voucher.store;
