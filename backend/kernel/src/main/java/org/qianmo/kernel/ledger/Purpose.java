package org.qianmo.kernel.ledger;

/** What the balance of an account means. */
public enum Purpose {

    /** Where rights come from; its balance is what was issued, below zero. */
    ISSUE(true),
    /** Rights that a holder has at hand. */
    LIVE(false),
    /** Rights of a holder that are pledged and cannot be moved. */
    PLEDGED(false),
    /** Rights of a holder that are set apart while a contract is signed. */
    RESERVED(false),
    /** Rights of a holder that nobody can move because there is a doubt about their ground. */
    HELD(false),
    /** Rights redeemed. */
    USED(false),
    /** Rights that ran out. */
    EXPIRED(false),
    /** Rights taken back. */
    CANCELLED(false);

    private final boolean mayGoNegative;

    Purpose(boolean mayGoNegative) {
        this.mayGoNegative = mayGoNegative;
    }

    public boolean mayGoNegative() {
        return mayGoNegative;
    }
}
