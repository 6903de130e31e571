package org.qianmo.exchange;

import java.nio.file.Path;
import java.util.Optional;
import org.qianmo.access.Actor;
import org.qianmo.crs.Srid;
import org.qianmo.exchange.layer.TextEncoding;

/**
 * What somebody wants to be taken in, and how.
 *
 * @param upload the file as it came, in the work folder
 * @param fileName what its owner calls it
 * @param workFolder belongs to this import alone and is deleted after it
 * @param crs rules over what the file says
 * @param encoding rules over what the file says
 * @param layer needed only where the file has several
 * @param landClass for rows that state none
 * @param mode what the good rows become
 * @param invalid what becomes of the good rows if there are bad ones
 */
public record ImportRequest(
        Path upload,
        String fileName,
        Path workFolder,
        Optional<Srid> crs,
        Optional<TextEncoding> encoding,
        Optional<String> layer,
        Optional<String> landClass,
        OnInvalid invalid,
        Mode mode,
        Actor actor) {

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
