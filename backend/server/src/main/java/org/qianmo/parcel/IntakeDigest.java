package org.qianmo.parcel;

import org.qianmo.audit.FieldDigest;

/** One number over the first versions of some parcels: their {@link VersionDigest}s, in the order of their ids. */
public final class IntakeDigest {

    private final FieldDigest all = new FieldDigest();

    /** @param digest of the next parcel's first version */
    public void add(String digest) {
        all.text(digest);
    }

    /** In 64 hexadecimal digits; nothing can be added after it. */
    public String hex() {
        return all.hex();
    }
}
