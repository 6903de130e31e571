package org.qianmo.exchange.layer;

import java.util.List;
import org.qianmo.crs.Srid;

/**
 * What is to be written.
 *
 * @param name of the layer, ASCII; the stem of its files
 * @param title what people call it
 * @param system of the coordinates
 * @param text encoding, where the format leaves a choice
 */
public record OutgoingLayer(String name, String title, Srid system, TextEncoding text, List<LayerField> fields) {}
