/** The tables behind the board. */
package org.qianmo.voucher.market.store;
