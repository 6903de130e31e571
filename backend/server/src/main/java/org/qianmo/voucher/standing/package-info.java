/**
 * How a voucher stands now: its term, its family, and what each holder has of it in which state. What acts on vouchers plans
 * on these, and once more after it has locked them.
 */
package org.qianmo.voucher.standing;
