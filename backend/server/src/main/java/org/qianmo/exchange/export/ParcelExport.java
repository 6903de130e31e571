package org.qianmo.exchange.export;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.district.AdminUnits;
import org.qianmo.exchange.layer.LayerField;
import org.qianmo.exchange.layer.Notice;
import org.qianmo.landuse.LandUseCatalogue;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.ParcelStream;
import org.springframework.stereotype.Component;

/** Parcels, as they are or were. */
@Component
class ParcelExport implements ExportSource {

    private final ParcelStream parcels;
    private final ExportFields fields;

    ParcelExport(ParcelStream parcels, LandUseCatalogue landUse, AdminUnits units) {
        this.parcels = parcels;
        this.fields = new ExportFields(landUse, units);
    }

    @Override
    public String layer() {
        return "parcels";
    }

    @Override
    public Notice title() {
        return new Notice("地块", "Parcels");
    }

    @Override
    public List<LayerField> fields() {
        return ExportFields.ALL;
    }

    @Override
    public Set<ExportFilter.Side> sides() {
        return EnumSet.allOf(ExportFilter.Side.class);
    }

    @Override
    public void read(ExportFilter filter, LongConsumer total, Consumer<ExportRow> rows) {
        parcels.forExport(filter.ofParcels(), total, parcel -> rows.accept(new Row(parcel, fields)));
    }

    private record Row(Parcel parcel, ExportFields fields) implements ExportRow {

        @Override
        public MultiPolygon shape() {
            return parcel.shape();
        }

        @Override
        public BigDecimal bookedSquareMetres() {
            return parcel.officialArea().squareMetres();
        }

        @Override
        public List<?> values() {
            return fields.valuesOf(parcel);
        }
    }
}
