package org.qianmo.document;

import java.util.function.Function;

/**
 * A column of a document, as both writers print it.
 *
 * @param width in relation to the others; 0 for one that is in the workbook alone
 * @param value text, a number, a day or a moment; null for nothing
 */
public record Column<T>(String heading, float width, Function<T, Object> value) {

    boolean onPaper() {
        return width > 0;
    }
}
