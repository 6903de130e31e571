package org.qianmo.ogc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.cql2.PropertyType;
import org.qianmo.district.AdminUnits;
import org.qianmo.http.Messages;
import org.qianmo.landuse.LandUseCatalogue;
import org.qianmo.parcel.Ownership;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.ParcelFacts;
import org.qianmo.parcel.ParcelFilter;
import org.qianmo.parcel.ParcelStream;
import org.qianmo.parcel.Stage;
import org.springframework.stereotype.Component;

/** Parcels. Pages follow the id, so that the last page costs no more than the first. */
@Component
class ParcelCollection implements Collection {

    private static final List<Field> FIELDS = List.of(
            Field.text("code", "宗地代码", "Code"),
            Field.text("landClass", "地类编码", "Land class"),
            Field.text("landClassName", "地类名称", "Name of the land class").shownOnly(),
            Field.choice("ownership", Ownership.class, "权属性质", "Ownership"),
            Field.text("holder", "权利人", "Holder of the right"),
            Field.choice("stage", Stage.class, "整治阶段", "Stage"),
            Field.text("townCode", "镇街代码", "Code of the town"),
            Field.text("townName", "镇街名称", "Name of the town").shownOnly(),
            Field.text("villageCode", "村代码", "Code of the village"),
            Field.text("villageName", "村名称", "Name of the village").shownOnly(),
            Field.number("zoneId", "片区编号", "Id of the zone"),
            Field.number("officialAreaSquareMetres", "法定面积（m²）", "Official area, m²"),
            Field.number("officialAreaMu", "法定面积（亩）", "Official area, mu").shownOnly(),
            Field.number("registeredAreaSquareMetres", "登记面积（m²）", "Registered area, m²"),
            Field.number("version", "版本", "Version"),
            Field.of("validFrom", PropertyType.DAY, "生效日期", "True from"),
            Field.of("recordedAt", PropertyType.MOMENT, "登记时间", "Recorded at"),
            Field.of("synthetic", PropertyType.TRUTH, "生成的演示数据", "Generated for the demo"));

    private final ParcelStream parcels;
    private final AdminUnits units;
    private final LandUseCatalogue landUse;

    ParcelCollection(ParcelStream parcels, AdminUnits units, LandUseCatalogue landUse) {
        this.parcels = parcels;
        this.units = units;
        this.landUse = landUse;
    }

    @Override
    public String id() {
        return "parcels";
    }

    @Override
    public Messages title() {
        return new Messages("地块", "Parcels");
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public boolean hasHistory() {
        return true;
    }

    @Override
    public boolean isWritable() {
        return true;
    }

    @Override
    public Envelope extent(Reader reader) {
        return units.box();
    }

    @Override
    public Page page(Reader reader, Asked asked) {
        ParcelFilter filter =
                reader.view().in(asked.box()).during(reader.during()).where(asked.condition());
        Cursor cursor = asked.cursor();
        ParcelFilter part = cursor.backwards() ? filter.before(cursor.id()) : filter.after(cursor.id());
        List<Parcel> found = new ArrayList<>(parcels.listPacked(part, asked.limit() + 1));
        boolean more = found.size() > asked.limit();
        if (more) {
            found.remove(asked.limit());
        }
        if (cursor.backwards()) {
            Collections.reverse(found);
        }
        long matched = matched(filter, cursor, found.size(), more);
        boolean isFirst = cursor.backwards() ? !more : cursor.id() == 0;
        return new Page(matched, items(found), isFirst, !cursor.backwards() && !more);
    }

    /** A page names few units, each of them many times. */
    private List<Item> items(List<Parcel> found) {
        Map<String, String> names = new HashMap<>();
        return found.stream()
                .map(parcel -> item(parcel, code -> names.computeIfAbsent(code, units::name)))
                .toList();
    }

    /** Counted once, for the first page, and not even then if that is the last one. */
    private long matched(ParcelFilter filter, Cursor cursor, int found, boolean more) {
        if (cursor.matched() >= 0) {
            return cursor.matched();
        }
        return cursor.isStart() && !more ? found : parcels.count(filter);
    }

    @Override
    public Optional<Item> item(Reader reader, long id) {
        Optional<Parcel> parcel = find(reader, id);
        parcel.map(Parcel::facts).ifPresent(facts -> reader.view().mustShow(facts.townCode(), facts.villageCode()));
        return parcel.map(this::item);
    }

    private Optional<Parcel> find(Reader reader, long id) {
        if (reader.during() == null) {
            return parcels.find(id, reader.view().moment());
        }
        ParcelFilter one = ParcelFilter.ALL
                .at(reader.view().moment())
                .during(reader.during())
                .selecting(new ParcelFilter.Selection(List.of(id), null, null));
        return parcels.list(one, 1).stream().findFirst();
    }

    /** The parcel as a feature; one that only a draft knows has no days yet. */
    Item item(Parcel parcel) {
        return item(parcel, units::name);
    }

    private Item item(Parcel parcel, UnaryOperator<String> unitName) {
        ParcelFacts facts = parcel.facts();
        return new Item(
                parcel.id(),
                parcel.version(),
                parcel::shape,
                facts.code(),
                facts.landClass(),
                landUse.name(facts.landClass()),
                facts.ownership().name(),
                facts.holder(),
                facts.stage().name(),
                facts.townCode(),
                facts.townCode() == null ? null : unitName.apply(facts.townCode()),
                facts.villageCode(),
                facts.villageCode() == null ? null : unitName.apply(facts.villageCode()),
                facts.zoneId(),
                parcel.officialArea().squareMetres(),
                parcel.officialArea().toMu().shown(),
                facts.registeredArea() == null ? null : facts.registeredArea().squareMetres(),
                parcel.version(),
                parcel.validFrom(),
                parcel.recordedAt(),
                facts.synthetic());
    }
}
