/** The table of ground claims. */
package org.qianmo.voucher.claim.store;
