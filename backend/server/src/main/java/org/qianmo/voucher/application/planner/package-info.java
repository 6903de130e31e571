/** One planner for each act: its guards, its entries, and the rows that it writes. */
package org.qianmo.voucher.application.planner;
