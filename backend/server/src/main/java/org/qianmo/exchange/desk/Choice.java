package org.qianmo.exchange.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.qianmo.crs.ChineseShift;
import org.qianmo.crs.Srid;
import org.qianmo.exchange.ParcelFields.Meaning;
import org.qianmo.exchange.ReadingChoice;
import org.qianmo.exchange.layer.TextEncoding;

/**
 * How the owner of a delivery wants it to be read; null where nothing was chosen.
 *
 * @param crs {@code EPSG:4547}
 * @param shift {@code GCJ02} or {@code BD09}, to be taken back
 * @param mapping by name of the field; an empty text for a field that is not used
 * @param landClass for rows that state none
 */
public record Choice(
        String layer,
        String encoding,
        String crs,
        boolean swapAxes,
        String shift,
        Map<String, String> mapping,
        String landClass,
        boolean repair) {

    static final Choice NONE = new Choice(null, null, null, false, null, Map.of(), null, false);

    public Choice {
        mapping = mapping == null ? Map.of() : mapping;
    }

    Choice ofLayer(String name) {
        return new Choice(name, encoding, crs, swapAxes, shift, mapping, landClass, repair);
    }

    Optional<String> layerName() {
        return Optional.ofNullable(layer);
    }

    /** @param remembered what fields of this layout were taken for before; what is chosen now rules */
    ReadingChoice reading(Map<String, String> remembered) {
        Map<String, String> all = new LinkedHashMap<>(remembered);
        all.putAll(mapping);
        Map<String, Optional<Meaning>> meanings = new LinkedHashMap<>();
        all.forEach((field, meaning) ->
                meanings.put(field, meaning.isEmpty() ? Optional.empty() : Optional.of(Meaning.valueOf(meaning))));
        return new ReadingChoice(
                Optional.ofNullable(encoding).flatMap(TextEncoding::named),
                Optional.ofNullable(crs).map(Srid::parse),
                swapAxes,
                Optional.ofNullable(shift).map(ChineseShift::valueOf),
                meanings,
                Optional.ofNullable(landClass),
                repair);
    }
}
