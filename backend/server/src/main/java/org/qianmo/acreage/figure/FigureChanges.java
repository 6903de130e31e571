package org.qianmo.acreage.figure;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.figure.store.FigureRows;
import org.qianmo.acreage.increment.Increment;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;

/** What one transaction changes in the figures, until just before it commits. */
final class FigureChanges implements TransactionSynchronization {

    private final FigureRows rows;
    private final SortedMap<FigureKey, Amount> changes = new TreeMap<>();

    FigureChanges(FigureRows rows) {
        this.rows = rows;
    }

    void add(List<Increment> increments) {
        for (Increment one : increments) {
            for (Grain grain : Grain.values()) {
                changes.merge(key(one, grain), amount(one), Amount::plus);
            }
        }
    }

    private static FigureKey key(Increment one, Grain grain) {
        Increment.Place place = one.place();
        return new FigureKey(
                one.category(),
                grain,
                grain.start(one.effectiveOn()),
                place.townCode(),
                place.villageCode() == null ? "" : place.villageCode(),
                place.zoneId() == null ? 0 : place.zoneId());
    }

    private static Amount amount(Increment one) {
        int works = one.kind().works();
        return new Amount(one.squareMetres(), works, one.synthetic() ? works : 0);
    }

    /** After all other locks of the transaction, and before the head of the audit trail, which is the last of all. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 1;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        SortedSet<Category> categories = new TreeSet<>();
        changes.keySet().forEach(key -> categories.add(key.category()));
        categories.forEach(rows::lock);
        changes.forEach(rows::change);
    }
}
