package org.qianmo.audit;

/** Walks along the chain, recomputes each entry, and compares it with the one before. */
final class ChainWalk {

    private final Faults faults;
    private Head last = new Head(0, Head.NO_HASH, null);
    private long entries;

    ChainWalk(Faults faults) {
        this.faults = faults;
    }

    void take(AuditEntry entry) {
        if (entry.seq() > last.seq() + 1) {
            missing(last.seq() + 1, entry.seq() - 1);
        } else if (!entry.previousHash().equals(last.hash())) {
            faults.add(
                    Fault.Code.BROKEN_LINK,
                    entry.seq(),
                    "第 %d 条所接续的不是现在的第 %d 条：其中一条被改写".formatted(entry.seq(), last.seq()),
                    "entry %d does not continue the present entry %d: one of them was rewritten"
                            .formatted(entry.seq(), last.seq()));
        }
        if (!entry.computedHash().equals(entry.hash())) {
            faults.add(
                    Fault.Code.CHANGED_ENTRY,
                    entry.seq(),
                    "第 %d 条的内容与其哈希不符：被改动".formatted(entry.seq()),
                    "entry %d does not give its hash: it was changed".formatted(entry.seq()));
        }
        last = entry.head();
        entries++;
    }

    private void missing(long from, long to) {
        faults.add(
                Fault.Code.MISSING_ENTRY,
                from,
                "缺少第 %d 至 %d 条".formatted(from, to),
                "entries %d to %d are missing".formatted(from, to));
    }

    /** The last entry taken. */
    Head last() {
        return last;
    }

    long entries() {
        return entries;
    }
}
