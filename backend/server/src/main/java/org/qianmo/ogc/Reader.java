package org.qianmo.ogc;

import java.time.LocalDate;
import org.qianmo.access.Actor;
import org.qianmo.parcel.Days;
import org.qianmo.parcel.View;

/**
 * Who reads, and what of the register.
 *
 * @param view which ground, and as of when
 * @param during what was there on one of these days; null for the view's moment
 */
public record Reader(Actor actor, View view, Days during) {

    public Reader(Actor actor, View view) {
        this(actor, view, null);
    }

    /**
     * Whether the reader asks for a time at which something was there; who asks for none sees it.
     *
     * @param from its first day; null if it always was
     * @param to its last day; null if it still is
     */
    boolean asksFor(LocalDate from, LocalDate to) {
        if (during != null) {
            return during.meet(from, to);
        }
        return view.moment() == null || Days.of(view.moment().trueOn()).meet(from, to);
    }
}
