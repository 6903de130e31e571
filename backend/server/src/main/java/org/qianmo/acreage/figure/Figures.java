package org.qianmo.acreage.figure;

import java.util.List;
import org.qianmo.acreage.figure.store.FigureRows;
import org.qianmo.acreage.increment.Increment;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the figures, and answers from them.
 *
 * <p>Changes are collected while a transaction runs and written just before it commits, under locks on the rows of their
 * categories, in their order. Those who commit to one category follow one another, so that no change is lost; as all take
 * the locks in one order, after every other lock but the head of the audit trail, nobody waits in a circle.
 */
@Service
public class Figures {

    private final FigureRows rows;

    Figures(FigureRows rows) {
        this.rows = rows;
    }

    /** Adds the increments to the figures when the present transaction commits, and never if it does not. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(List<Increment> increments) {
        pending().add(increments);
    }

    private FigureChanges pending() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(FigureChanges.class::isInstance)
                .map(FigureChanges.class::cast)
                .findFirst()
                .orElseGet(this::begin);
    }

    private FigureChanges begin() {
        FigureChanges changes = new FigureChanges(rows);
        TransactionSynchronizationManager.registerSynchronization(changes);
        return changes;
    }

    /** The sums of all places: of the present from what is kept, as of an earlier knowledge from the increments. */
    @Transactional(readOnly = true)
    public List<Leaf> leaves(FigureQuestion question) {
        return question.knownAt() == null ? rows.kept(question) : rows.recomputed(question);
    }

    /** The same, from the increments alone. */
    @Transactional(readOnly = true)
    public List<Leaf> recomputed(FigureQuestion question) {
        return rows.recomputed(question);
    }

    /**
     * What took effect in each month or year in which something did, in order of time.
     *
     * @param step MONTH or YEAR
     */
    @Transactional(readOnly = true)
    public List<PeriodSum> series(FigureQuestion question, Within within, Grain step) {
        return question.knownAt() == null
                ? rows.keptSeries(question, within, step)
                : rows.recomputedSeries(question, within, step);
    }
}
