package org.qianmo.kernel.ledger;

import java.util.Optional;

/**
 * Walks along the chain from its start, recomputes each link, and keeps the first fault. What it finds sound is as it was
 * when it was committed, as long as the last link is one that was noted elsewhere.
 */
public final class ChainWalk {

    private Link last = Link.START;
    private ChainFault first;

    /**
     * Takes the next link.
     *
     * @param entry as it is in the book now; empty if it is there no more
     * @param basis with the entry
     */
    public void take(Link link, Optional<Entry> entry, Optional<Basis> basis) {
        if (first == null) {
            first = fault(link, entry, basis);
        }
        last = link;
    }

    private ChainFault fault(Link link, Optional<Entry> entry, Optional<Basis> basis) {
        if (link.seq() != last.seq() + 1) {
            return new ChainFault(last.seq() + 1, ChainFault.Code.LINK_MISSING);
        }
        if (!link.previousHash().equals(last.hash())) {
            return new ChainFault(link.seq(), ChainFault.Code.LINK_BROKEN);
        }
        if (entry.isEmpty() || basis.isEmpty()) {
            return new ChainFault(link.seq(), ChainFault.Code.ENTRY_MISSING);
        }
        boolean same = entry.get().id().equals(link.entry())
                && link.computedHash(entry.get(), basis.get()).equals(link.hash());
        return same ? null : new ChainFault(link.seq(), ChainFault.Code.ENTRY_CHANGED);
    }

    /**
     * Ends the walk.
     *
     * @param head the last link as it was noted
     * @return the first entry that is not as it was; empty if all are
     */
    public Optional<ChainFault> end(Link head) {
        if (first == null && head.seq() > last.seq()) {
            first = new ChainFault(last.seq() + 1, ChainFault.Code.LINK_MISSING);
        } else if (first == null && (head.seq() < last.seq() || !head.hash().equals(last.hash()))) {
            first = new ChainFault(last.seq(), ChainFault.Code.HEAD_DIFFERS);
        }
        return Optional.ofNullable(first);
    }

    /** The last link taken. */
    public Link last() {
        return last;
    }
}
