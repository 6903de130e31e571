package org.qianmo.exchange.shapefile;

import org.qianmo.exchange.layer.LayerField;

/**
 * One column of a {@code .dbf} file.
 *
 * @param name at most 10 bytes in the encoding of the file
 * @param type the letter of the format: C text, N and F decimal digits, D date, L yes or no, I, B and O binary numbers
 * @param length bytes in each row
 * @param decimals digits behind the point; 0 but for N and F
 */
public record DbfField(String name, char type, int length, int decimals) {

    /** @param bytes room for the text in the encoding of the file, at most 254 */
    public static DbfField text(String name, int bytes) {
        return new DbfField(name, 'C', bytes, 0);
    }

    public static DbfField number(String name, int digits, int decimals) {
        return new DbfField(name, 'N', digits, decimals);
    }

    /** @return what it is to a reader that knows no {@code .dbf} */
    LayerField described() {
        LayerField.Kind kind = switch (type) {
            case 'N', 'F', 'I', 'B', 'O', '+' -> LayerField.Kind.NUMBER;
            case 'D' -> LayerField.Kind.DATE;
            case 'L' -> LayerField.Kind.YES_NO;
            default -> LayerField.Kind.TEXT;
        };
        return new LayerField(name, "", kind, length, decimals);
    }

    boolean isText() {
        return type == 'C';
    }
}
