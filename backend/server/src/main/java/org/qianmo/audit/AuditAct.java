package org.qianmo.audit;

/**
 * What somebody did, as it goes into the trail.
 *
 * @param actor user name, at most 64 characters
 * @param recordId the record under which it was done; null if under none
 * @param digest {@link FieldDigest} of what was written, by which it can be compared later; null where the words say all
 * @param words what a reader of the trail wants to know, as {@code name=value} with a space between, never more than is
 *     fit to be published within the office; at most 1,000 characters
 */
public record AuditAct(String actor, Act act, Subject subject, Long recordId, String digest, String words) {

    private static final int ACTOR_CHARACTERS_MAX = 64;
    private static final int WORDS_CHARACTERS_MAX = 1_000;

    public AuditAct {
        if (actor.isEmpty() || actor.length() > ACTOR_CHARACTERS_MAX) {
            throw new IllegalArgumentException("not a user name: " + actor);
        }
        if (words.length() > WORDS_CHARACTERS_MAX) {
            throw new IllegalArgumentException("words of " + words.length() + " characters");
        }
    }
}
