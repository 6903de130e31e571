package org.qianmo.voucher.passport;

import org.qianmo.kernel.ledger.Account;
import org.qianmo.kernel.ledger.Basis;
import org.qianmo.kernel.ledger.Entry;
import org.qianmo.kernel.ledger.Link;

/**
 * An entry in the life of a voucher, with all that it rests on.
 *
 * @param giver its account, and the name of its holder
 * @param recordNumber number of the record under which it was booked
 */
public record LifeLine(
        Entry entry,
        Link link,
        Basis basis,
        Account giver,
        String giverName,
        Account taker,
        String takerName,
        String recordNumber) {

    /** Whether the entry as it stands gives the hash in its link. */
    public boolean givesItsHash() {
        Link before = new Link(link.seq() - 1, null, link.linkedAt(), null, link.previousHash());
        return before.next(entry, basis, link.linkedAt()).hash().equals(link.hash());
    }
}
