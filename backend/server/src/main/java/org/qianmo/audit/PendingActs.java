package org.qianmo.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;

/** The acts of one transaction, until it commits. */
final class PendingActs implements TransactionSynchronization {

    private final BiFunction<List<AuditAct>, List<HeadWrite>, Head> write;
    private final Consumer<Head> published;
    private final List<AuditAct> acts = new ArrayList<>();
    private final List<HeadWrite> headWrites = new ArrayList<>();
    private final List<Runnable> lastWrites = new ArrayList<>();
    private Head head;

    /**
     * @param write puts the acts at the end of the chain, and what is written with them
     * @param published is told the new head once others can see it
     */
    PendingActs(BiFunction<List<AuditAct>, List<HeadWrite>, Head> write, Consumer<Head> published) {
        this.write = write;
        this.published = published;
    }

    void add(AuditAct act) {
        if (head != null) {
            throw new IllegalStateException("the trail of this transaction is written already");
        }
        acts.add(act);
    }

    void add(HeadWrite write) {
        headWrites.add(write);
    }

    void addLast(Runnable write) {
        lastWrites.add(write);
    }

    /** The last of all: what others do before a commit may still lock rows, and add acts. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        head = write.apply(acts, headWrites);
        lastWrites.forEach(Runnable::run);
    }

    @Override
    public void afterCommit() {
        published.accept(head);
    }
}
