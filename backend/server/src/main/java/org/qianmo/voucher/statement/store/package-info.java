/** The table behind {@link org.qianmo.voucher.statement.Statements}. */
package org.qianmo.voucher.statement.store;
