package org.qianmo.exchange;

import java.util.Optional;
import org.qianmo.access.Actor;
import org.qianmo.exchange.layer.UploadedFile;

/**
 * What somebody wants to be taken in, and how.
 *
 * @param upload the file as it came; its work folder belongs to this import alone
 * @param layer needed only where the file has several
 * @param title of the record; the file's name otherwise
 * @param mode what the good rows become
 * @param invalid what becomes of the good rows if there are bad ones
 */
public record ImportRequest(
        UploadedFile upload,
        Optional<String> layer,
        ReadingChoice reading,
        OnInvalid invalid,
        Mode mode,
        Optional<String> title,
        Actor actor) {

    private static final int TITLE_MAX = 200;

    /** @return the title of the record */
    String recordTitle() {
        String whole = title.orElse("导入 " + upload.name());
        return whole.length() <= TITLE_MAX ? whole : whole.substring(0, TITLE_MAX);
    }

    /** What the good rows become. */
    public enum Mode {
        /** A draft, to be checked, submitted and reviewed like any other. */
        DRAFT,
        /** Parcels, at once. */
        DIRECT
    }

    /** What becomes of the good rows if there are bad ones. */
    public enum OnInvalid {
        /** Nothing goes in. */
        REJECT,
        /** They go in; the bad ones are reported. */
        SKIP
    }
}
