package org.qianmo.exchange.layer;

import java.util.OptionalLong;

/**
 * A layer of a file, before it is opened.
 *
 * @param name with its folder, where there is one
 * @param shapes what its header says that it holds; single rows may differ, and are judged by themselves
 * @param rows as its header says; empty where only reading tells
 */
public record LayerSummary(String name, Shapes shapes, OptionalLong rows) {

    /** What a layer holds. */
    public enum Shapes {
        POLYGON,
        LINE,
        POINT,
        NONE,
        MIXED
    }
}
