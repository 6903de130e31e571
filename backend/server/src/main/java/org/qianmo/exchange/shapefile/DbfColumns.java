package org.qianmo.exchange.shapefile;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.qianmo.exchange.layer.LayerField;

/**
 * The columns of a table to be written. A name that is longer than the format holds, or that its encoding does not know, is
 * shortened, and stays unique; {@link FieldDictionary} tells the whole of it.
 *
 * @param all in their order
 */
record DbfColumns(List<DbfColumn> all) {

    private static final int NAME_BYTES_MAX = 10;
    private static final int TEXT_BYTES_MAX = 254;
    private static final int NUMBER_DIGITS_MAX = 32;

    /** For a number of which nothing is said: fifteen digits are what a double holds. */
    private static final int DIGITS_USUAL = 24;

    private static final int DECIMALS_USUAL = 8;

    /**
     * One column.
     *
     * @param name at most 10 bytes in the encoding of the table
     * @param type the letter of the format: C, N, D or L
     * @param length bytes in each row
     */
    record DbfColumn(String name, char type, int length, int decimals) {}

    static DbfColumns of(List<LayerField> fields, Charset charset) {
        Set<String> taken = new HashSet<>();
        List<DbfColumn> columns = new ArrayList<>(fields.size());
        for (LayerField field : fields) {
            columns.add(column(freeName(field.name(), charset, taken), field));
        }
        return new DbfColumns(List.copyOf(columns));
    }

    private static DbfColumn column(String name, LayerField field) {
        return switch (field.kind()) {
            case TEXT -> new DbfColumn(name, 'C', bounded(field.length(), TEXT_BYTES_MAX), 0);
            case DATE -> new DbfColumn(name, 'D', 8, 0);
            case YES_NO -> new DbfColumn(name, 'L', 1, 0);
            case NUMBER ->
                field.length() == 0
                        ? new DbfColumn(name, 'N', DIGITS_USUAL, DECIMALS_USUAL)
                        : new DbfColumn(name, 'N', bounded(field.length(), NUMBER_DIGITS_MAX), field.decimals());
        };
    }

    private static int bounded(int length, int most) {
        return length == 0 ? most : Math.min(length, most);
    }

    /** Programs take names that differ in case only for one. */
    private static String freeName(String wanted, Charset charset, Set<String> taken) {
        String stem = FixedText.canEncode(wanted, charset) && !wanted.isBlank() ? wanted : "FIELD";
        String name = cut(stem, charset, NAME_BYTES_MAX);
        for (int number = 1; !taken.add(name.toUpperCase(Locale.ROOT)); number++) {
            String suffix = "_" + number;
            name = cut(stem, charset, NAME_BYTES_MAX - suffix.length()) + suffix;
        }
        return name;
    }

    private static String cut(String text, Charset charset, int bytes) {
        return new String(FixedText.encode(text, charset, bytes), charset);
    }

    int recordBytes() {
        return 1 + all.stream().mapToInt(DbfColumn::length).sum();
    }
}
