package org.qianmo.demo.layout;

/** Seeds of independent random sequences, one for each purpose. */
public final class Seeds {

    private Seeds() {}

    /** FNV-1a over the purpose, mixed with the seed of the district: the same on every machine. */
    public static long mix(long seed, String purpose) {
        long hash = 0xcbf29ce484222325L ^ seed;
        for (int i = 0; i < purpose.length(); i++) {
            hash = (hash ^ purpose.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
