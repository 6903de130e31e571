/** Numbers of the voucher office's rules, each with the day from which it counts. */
package org.qianmo.voucher.parameter;
