package org.qianmo.acreage.increment;

import java.util.List;
import org.qianmo.acreage.figure.Figures;
import org.qianmo.acreage.increment.store.IncrementRows;
import org.qianmo.parcel.Booking;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Books increments; the figures follow in the same transaction. */
@Service
public class Increments {

    private final IncrementRows rows;
    private final Figures figures;

    Increments(IncrementRows rows, Figures figures) {
        this.rows = rows;
        this.figures = figures;
    }

    /** Books them in their order, which is the order of booking of the works, under locks on their ground. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(List<Increment> increments, Booking booking) {
        rows.insert(increments, booking);
        figures.add(increments);
    }
}
