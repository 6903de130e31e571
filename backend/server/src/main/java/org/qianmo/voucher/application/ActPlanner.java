package org.qianmo.voucher.application;

/**
 * Plans acts of one type: reads how things stand, lists entries and findings, and says what it would write. It writes nothing
 * itself, so that the preview and the approval are the same plan; under {@link #lock} it holds until the commit.
 *
 * @param <A> the acts that it plans
 */
public interface ActPlanner<A extends VoucherAct> {

    Class<A> type();

    /** Locks ground, then vouchers, in the transaction that is open. */
    void lock(A act);

    /** Never fails for what somebody stated: what is wrong is a finding. */
    PreparedAct prepare(A act, Moment moment);
}
