package org.qianmo.access;

/** What a person does here. Each role may do what the ones before it may, but for approval, which is an official's. */
public enum Role {
    /** Looks at balances and maps. */
    VIEWER,
    /** Draws, imports, prepares records. */
    PLANNER,
    /** Reviews, signs, issues vouchers. */
    OFFICIAL,
    /** People, parameters, first loads. */
    ADMIN;

    public boolean atLeast(Role other) {
        return compareTo(other) >= 0;
    }
}
