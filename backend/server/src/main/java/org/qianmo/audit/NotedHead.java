package org.qianmo.audit;

/**
 * A head that was noted outside of the database.
 *
 * @param seq from 0
 * @param hash 64 lower-case hexadecimal digits
 */
public record NotedHead(long seq, String hash) {

    public NotedHead {
        if (seq < 0 || !hash.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a head: " + seq + " " + hash);
        }
    }
}
