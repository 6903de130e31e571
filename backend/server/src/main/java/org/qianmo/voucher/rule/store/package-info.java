/** What the rules read of work, claims and redemptions; and the table of redemptions. */
package org.qianmo.voucher.rule.store;
