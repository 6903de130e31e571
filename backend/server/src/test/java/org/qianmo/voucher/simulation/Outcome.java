package org.qianmo.voucher.simulation;

import java.util.function.LongSupplier;
import org.qianmo.http.Problem;

/** What the service answered. @param refusal null if it was accepted */
record Outcome(Deed deed, long recordId, Problem refusal) {

    /** @throws Violation if it was neither accepted nor refused: nobody may be answered with a fault */
    static Outcome of(Deed deed, LongSupplier commit) {
        try {
            return new Outcome(deed, commit.getAsLong(), null);
        } catch (Problem refusal) {
            return new Outcome(deed, 0, refusal);
        } catch (RuntimeException fault) {
            throw (Violation) new Violation("fault", deed.words() + " → " + fault).initCause(fault);
        }
    }

    boolean accepted() {
        return refusal == null;
    }

    Tally.End end() {
        return accepted() ? Tally.End.ACCEPTED : Tally.End.REFUSED;
    }

    @Override
    public String toString() {
        return deed.words() + (accepted() ? " → done" : " → " + refusal.getMessage());
    }
}
