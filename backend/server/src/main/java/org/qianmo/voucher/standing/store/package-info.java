/** The tables behind {@link org.qianmo.voucher.standing.Standings}. */
package org.qianmo.voucher.standing.store;
