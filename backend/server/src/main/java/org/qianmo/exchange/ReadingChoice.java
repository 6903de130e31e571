package org.qianmo.exchange;

import java.util.Map;
import java.util.Optional;
import org.qianmo.crs.ChineseShift;
import org.qianmo.crs.Srid;
import org.qianmo.exchange.layer.TextEncoding;

/**
 * How a layer is to be read: what a person says of it, which rules over what the file says.
 *
 * @param swapAxes x and y stand the wrong way round in the file
 * @param shift by which the positions of the file are moved; taken back before anything else
 * @param mapping by name of the field; a field that is not named is recognised by its name
 * @param landClass for rows that state none
 * @param repair rows of unsound form are repaired, and each is told
 */
public record ReadingChoice(
        Optional<TextEncoding> encoding,
        Optional<Srid> crs,
        boolean swapAxes,
        Optional<ChineseShift> shift,
        Map<String, Optional<ParcelFields.Meaning>> mapping,
        Optional<String> landClass,
        boolean repair) {

    public static final ReadingChoice NONE = new ReadingChoice(
            Optional.empty(), Optional.empty(), false, Optional.empty(), Map.of(), Optional.empty(), false);

    public static ReadingChoice of(Optional<Srid> crs, Optional<TextEncoding> encoding, Optional<String> landClass) {
        return new ReadingChoice(encoding, crs, false, Optional.empty(), Map.of(), landClass, false);
    }
}
