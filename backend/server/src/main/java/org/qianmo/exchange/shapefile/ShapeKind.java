package org.qianmo.exchange.shapefile;

import org.qianmo.exchange.layer.LayerSummary;

/** What the header of a layer says that it holds. Single rows may differ, and are judged by themselves. */
public enum ShapeKind {
    NULL,
    POINT,
    LINE,
    POLYGON,
    MULTIPATCH,
    OTHER;

    /** Codes of the format's description of July 1998: 1, 3, 5, 8 plain; plus 10 with z; plus 20 with m; 31 multipatch. */
    static ShapeKind of(int code) {
        return switch (code) {
            case 0 -> NULL;
            case 1, 8, 11, 18, 21, 28 -> POINT;
            case 3, 13, 23 -> LINE;
            case 5, 15, 25 -> POLYGON;
            case 31 -> MULTIPATCH;
            default -> OTHER;
        };
    }

    LayerSummary.Shapes shapes() {
        return switch (this) {
            case POLYGON -> LayerSummary.Shapes.POLYGON;
            case LINE -> LayerSummary.Shapes.LINE;
            case POINT -> LayerSummary.Shapes.POINT;
            case NULL -> LayerSummary.Shapes.NONE;
            case MULTIPATCH, OTHER -> LayerSummary.Shapes.MIXED;
        };
    }
}
