package org.qianmo.exchange.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.exchange.layer.LayerField;
import org.qianmo.exchange.layer.Notice;

/**
 * A layer of some hundred or thousand things that are at hand.
 *
 * @param things those that the filter takes, in their order
 */
record ListedLayer(
        String layer,
        Notice title,
        List<LayerField> fields,
        Set<ExportFilter.Side> sides,
        Function<ExportFilter, List<Thing>> things)
        implements ExportSource {

    /**
     * One of them.
     *
     * @param ground shared with others, and not to be changed
     */
    record Thing(MultiPolygon ground, BigDecimal bookedSquareMetres, List<?> values) implements ExportRow {

        @Override
        public MultiPolygon shape() {
            return (MultiPolygon) ground.copy();
        }
    }

    @Override
    public void read(ExportFilter filter, LongConsumer total, Consumer<ExportRow> rows) {
        List<Thing> wanted = things.apply(filter);
        total.accept(wanted.size());
        wanted.forEach(rows);
    }
}
