package org.qianmo.voucher.simulation;

import java.util.Set;

/** Bugs that the simulation must find, each with the laws that it breaks. */
enum Planted {
    NONE,
    /** A balance is read without a lock and written as a number, not as a change. */
    LOST_UPDATE("replay", "overdraft", "conservation"),
    /** Ground is looked at without a lock, and claimed without a second look. */
    OVERLAP_RACE("ground"),
    /** What ground yields is rounded up to a whole thousandth of a 亩. */
    ROUNDING_DRIFT("yield"),
    /** The last of the entries that belong together is left out. */
    SKIPPED_ENTRY("entries as acknowledged"),
    /** The key of an application is forgotten, so that a retry is done a second time. */
    DOUBLE_POST_ON_RETRY("entries of what nobody was told");

    private final Set<String> laws;

    Planted(String... laws) {
        this.laws = Set.of(laws);
    }

    /** Whether what failed is what this bug does; it may first show as a refusal or a fault that comes of it. */
    boolean shows(Throwable failure) {
        return failure instanceof Violation violation && laws.contains(violation.law());
    }
}
