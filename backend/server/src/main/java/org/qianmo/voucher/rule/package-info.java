/**
 * The rules of the voucher office: what stands against an issue, a sale, a pledge, a redemption, with the numbers and the
 * place. A rule reads what is there and writes nothing; who asks under locks gets an answer that holds until the commit.
 */
@NamedInterface("rule")
package org.qianmo.voucher.rule;

import org.springframework.modulith.NamedInterface;
