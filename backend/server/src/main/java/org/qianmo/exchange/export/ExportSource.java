package org.qianmo.exchange.export;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.qianmo.exchange.layer.LayerField;
import org.qianmo.exchange.layer.Notice;

/** A layer that can be exported. */
public interface ExportSource {

    /** Name on the wire, and of the files. */
    String layer();

    Notice title();

    /** Names in ASCII of at most ten characters, which every format and encoding holds. */
    List<LayerField> fields();

    /** By what it can be narrowed, besides the reader's territory. */
    Set<ExportFilter.Side> sides();

    /**
     * Gives the rows one by one. Whoever takes them may throw: then the query ends.
     *
     * @param total told before the first row
     */
    void read(ExportFilter filter, LongConsumer total, Consumer<ExportRow> rows);
}
