package org.qianmo.draft;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.qianmo.check.PlacedFinding;
import org.qianmo.kernel.topology.Repair;

/**
 * Something that is wrong with a parcel of a draft.
 *
 * @param key names the finding: the same fault has the same key in every check
 * @param repair what would remove it, in the plane; null if nothing is known
 */
public record DraftFinding(long parcelId, String key, PlacedFinding placed, Repair repair) {

    private static final int KEY_BYTES = 12;

    static DraftFinding of(long parcelId, PlacedFinding placed, Repair repair) {
        return new DraftFinding(parcelId, key(parcelId, placed), placed, repair);
    }

    private static String key(long parcelId, PlacedFinding placed) {
        String text = placed.finding().code() + "|" + parcelId + "|"
                + placed.finding().neighbourId() + "|"
                + placed.finding().where().toText();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, KEY_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean isError() {
        return placed.isError();
    }
}
