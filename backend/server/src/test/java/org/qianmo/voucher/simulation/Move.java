package org.qianmo.voucher.simulation;

import org.qianmo.kernel.ledger.EntryKind;

/** An entry that the driver expects. @param amount in 0.001 亩 */
record Move(EntryKind kind, Place from, Place to, long amount) {}
