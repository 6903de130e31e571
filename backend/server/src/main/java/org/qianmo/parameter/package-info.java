/**
 * Numbers that the rules on ground leave to the district: what a control line means, and what an acceptance indicator must
 * reach. Each counts from a day; none is ever changed. Those of vouchers are in {@code voucher.parameter}.
 */
package org.qianmo.parameter;
