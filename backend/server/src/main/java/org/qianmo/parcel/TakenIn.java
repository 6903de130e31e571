package org.qianmo.parcel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Some of the parcels that one record took in, as the audit trail tells of them beside their {@link IntakeDigest}. Their
 * ids follow one another. Of each parcel's own digest the beginning is told too: enough to say which of them is not as it
 * was, where the digest over all of them says that one is not.
 *
 * @param firstId the smallest id
 * @param beginnings {@value #BEGINNING} hexadecimal digits a parcel
 */
public record TakenIn(long firstId, String beginnings) {

    /** So many fit into the words of an entry. */
    static final int PARCELS_MAX = 100;

    private static final int BEGINNING = 8;
    private static final Pattern WORDS =
            Pattern.compile("parcels=\\d{1,3} first=(\\d{1,16}) digests=((?:[0-9a-f]{8})+)");

    public int parcels() {
        return beginnings.length() / BEGINNING;
    }

    public long lastId() {
        return firstId + parcels() - 1;
    }

    /** @param digest of a first version whose id is among them */
    public boolean isAsItWas(long id, String digest) {
        int at = Math.toIntExact(id - firstId) * BEGINNING;
        return digest.startsWith(beginnings.substring(at, at + BEGINNING));
    }

    TakenIn and(String digest) {
        return new TakenIn(firstId, beginnings + digest.substring(0, BEGINNING));
    }

    String words() {
        return "parcels=" + parcels() + " first=" + firstId + " digests=" + beginnings;
    }

    /** @throws IllegalArgumentException if the words are not those of an intake */
    public static TakenIn of(String words) {
        Matcher matcher = WORDS.matcher(words);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not an intake: " + words);
        }
        return new TakenIn(Long.parseLong(matcher.group(1)), matcher.group(2));
    }
}
