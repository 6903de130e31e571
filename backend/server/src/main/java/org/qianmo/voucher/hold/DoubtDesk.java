package org.qianmo.voucher.hold;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.access.Actor;
import org.qianmo.http.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Registers doubts and ends them; each call is one transaction under a record of its own. */
@Service
public class DoubtDesk {

    private final DoubtRegistration registration;
    private final DoubtClosing closing;

    DoubtDesk(DoubtRegistration registration, DoubtClosing closing) {
        this.registration = registration;
        this.closing = closing;
    }

    /**
     * Holds what rests on the ground; a repeat with the same key gives the doubt of that time.
     *
     * @param grounds EPSG:4490; empty if the voucher is named
     * @param serial of any voucher on the ground; null if the ground is drawn
     * @param callerKey null for none
     * @throws Problem 403 unless the actor is an official of the territory, 422 DOUBT_ON_NOTHING if nothing rests there
     */
    @Transactional
    public Doubt register(
            Doubt.Kind kind, String words, List<MultiPolygon> grounds, String serial, String callerKey, Actor actor) {
        return registration.register(kind, words, grounds, serial, callerKey, actor);
    }

    /**
     * Holds what rests on ground whose acceptance is revoked, in the transaction that is open; if nothing rests there, nothing.
     *
     * @param grounds EPSG:4490, locked
     * @param by who approved the revocation
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Doubt> registerRevoked(List<MultiPolygon> grounds, String words, String by) {
        return registration.registerRevoked(grounds, words, by);
    }

    /**
     * Ends a doubt.
     *
     * @param outcome not {@link Doubt.State#OPEN}
     * @throws Problem 403 for who registered it or outside the territory, 404 if there is none, 409 DOUBT_CLOSED
     */
    @Transactional
    public Doubt close(long doubtId, Doubt.State outcome, String words, Actor actor) {
        return closing.close(doubtId, outcome, words, actor);
    }
}
