package org.qianmo.exchange.layer;

import java.util.List;
import java.util.OptionalLong;
import org.qianmo.crs.Srid;

/**
 * What is to be written.
 *
 * @param name of the layer, ASCII; the stem of its files
 * @param title what people call it
 * @param system of the coordinates
 * @param text encoding, where the format leaves a choice
 * @param rows how many will be written, where that is known: a table whose header counts them can then leave at once
 */
public record OutgoingLayer(
        String name, String title, Srid system, TextEncoding text, List<LayerField> fields, OptionalLong rows) {

    public OutgoingLayer(String name, String title, Srid system, TextEncoding text, List<LayerField> fields) {
        this(name, title, system, text, fields, OptionalLong.empty());
    }
}
