package org.qianmo.parcel;

import org.qianmo.audit.FieldDigest;

/** One number over the first versions of many parcels: their {@link VersionDigest}s, in the order of their ids. */
public final class IntakeDigest {

    private final FieldDigest digest = new FieldDigest();
    private long lastId;
    private long count;

    public void add(Parcel version) {
        if (version.id() <= lastId) {
            throw new IllegalStateException("parcel " + version.id() + " comes after " + lastId);
        }
        digest.text(VersionDigest.of(version));
        lastId = version.id();
        count++;
    }

    public long count() {
        return count;
    }

    /** In 64 hexadecimal digits; nothing can be added after it. */
    public String hex() {
        return digest.hex();
    }
}
