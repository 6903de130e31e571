package org.qianmo.audit;

/**
 * What something was done to.
 *
 * @param id as its owner writes it, at most 64 characters
 * @param version the version that came of it; null where the thing has none
 */
public record Subject(Kind kind, String id, Integer version) {

    private static final int ID_CHARACTERS_MAX = 64;

    /** Kinds of things. Like {@link Act}, names that stay. */
    public enum Kind {
        RECORD,
        PARCEL,
        WORK,
        VOUCHER,
        PERSON,
        PARAMETER,
        TARGET,
        PERIOD,
        REPORT,
        UNIT,
        SCENARIO,
        ZONE,
        PILOT_SITE
    }

    public Subject {
        if (id.isEmpty() || id.length() > ID_CHARACTERS_MAX) {
            throw new IllegalArgumentException("not an id: " + id);
        }
    }

    public static Subject of(Kind kind, String id) {
        return new Subject(kind, id, null);
    }

    public static Subject of(Kind kind, long id) {
        return of(kind, Long.toString(id));
    }

    public static Subject parcel(long id, int version) {
        return new Subject(Kind.PARCEL, Long.toString(id), version);
    }
}
