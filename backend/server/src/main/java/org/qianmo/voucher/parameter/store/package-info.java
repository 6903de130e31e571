/** The table of parameters. */
package org.qianmo.voucher.parameter.store;
