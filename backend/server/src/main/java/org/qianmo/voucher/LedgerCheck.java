package org.qianmo.voucher;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qianmo.kernel.ledger.ChainFault;
import org.qianmo.kernel.ledger.ChainWalk;
import org.qianmo.kernel.ledger.Link;
import org.qianmo.kernel.ledger.Position;
import org.qianmo.voucher.store.BalanceRows;
import org.qianmo.voucher.store.LedgerLinks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Recomputes the whole book: its chain from the first entry, and its balances from the entries. */
@Service
public class LedgerCheck {

    private static final int PAGE_LINKS = 2_000;

    private final LedgerLinks links;
    private final BalanceRows balances;

    LedgerCheck(LedgerLinks links, BalanceRows balances) {
        this.links = links;
        this.balances = balances;
    }

    /**
     * What was found.
     *
     * @param head the end of the chain; noted elsewhere, it tells a chain that was computed anew
     * @param chain the first entry that is not as it was; empty if all are
     * @param unlinked entries that were never committed by the ledger, at most a hundred
     * @param wrongBalances positions whose balance is not the sum of their entries, with what it is too much
     * @param overdrawn positions below zero that may not be, with their balance
     */
    public record Result(
            Link head,
            Optional<ChainFault> chain,
            List<UUID> unlinked,
            Map<Position, Long> wrongBalances,
            Map<Position, Long> overdrawn) {

        public boolean sound() {
            return chain.isEmpty() && unlinked.isEmpty() && wrongBalances.isEmpty() && overdrawn.isEmpty();
        }
    }

    /** All in one snapshot of the book, so that what others commit meanwhile is no fault. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Result verify() {
        Link head = links.head();
        ChainWalk walk = new ChainWalk();
        List<LedgerLinks.Linked> page;
        do {
            page = links.page(walk.last().seq(), PAGE_LINKS);
            page.forEach(linked ->
                    walk.take(linked.link(), Optional.ofNullable(linked.entry()), Optional.ofNullable(linked.basis())));
        } while (page.size() == PAGE_LINKS);
        return new Result(head, walk.end(head), links.unlinked(), balances.wrong(), balances.overdrawn());
    }
}
