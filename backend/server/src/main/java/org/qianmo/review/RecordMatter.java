package org.qianmo.review;

import java.time.Instant;
import java.util.Collection;
import org.qianmo.access.Actor;
import org.qianmo.record.RecordCover;
import org.qianmo.record.RecordKind;

/**
 * What records of some kinds are about, and what comes of their approval: a draft of parcels, accepted work, or an act on
 * vouchers. Desks
 * take a record from state to state and ask its matter.
 */
public interface RecordMatter {

    boolean isOf(RecordKind kind);

    /** The content of a record, as it is now. */
    Content open(RecordCover cover);

    /** What one record holds. */
    interface Content {

        /** @throws org.qianmo.http.Problem 422 if there is nothing to decide */
        void refuseEmpty();

        /** Towns and villages that it concerns, with repetitions; null for what is the whole district's. */
        Collection<String> units();

        /**
         * Refuses what could not take effect now, without a lock and without writing.
         *
         * @param author by whose rights findings weigh
         * @param reader who is told of them
         * @throws org.qianmo.http.Problem 409 if its base has changed, 422 if a finding stands in the way
         */
        void ask(Actor author, Actor reader);

        /**
         * Lets it take effect in the transaction of the approval, under locks of its own.
         *
         * @return the moment at which it did
         * @throws org.qianmo.http.Problem as {@link #ask}
         */
        Instant pass(Actor author, Actor reader);
    }
}
