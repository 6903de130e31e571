package org.qianmo.ogc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.cql2.PropertyType;
import org.qianmo.district.AdminUnits;
import org.qianmo.http.Messages;
import org.qianmo.ogc.ListedCollection.Place;
import org.qianmo.parcel.Views;
import org.qianmo.record.RecordCover;
import org.qianmo.record.RecordFilter;
import org.qianmo.record.RecordKind;
import org.qianmo.record.RecordShelf;
import org.qianmo.record.RecordState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Records that the reader may see, each with the box of its land; a record is there from its opening to its decision. */
@Configuration(proxyBeanMethods = false)
class RecordCollection {

    private static final int RECORDS_AT_ONCE = 1_000;

    private static final List<Field> FIELDS = List.of(
            Field.text("number", "案卷编号", "Number"),
            Field.text("title", "标题", "Title"),
            Field.choice("kind", RecordKind.class, "种类", "Kind"),
            Field.choice("state", RecordState.class, "状态", "State"),
            Field.text("author", "编制人", "Author"),
            Field.of("createdAt", PropertyType.MOMENT, "建立时间", "Opened at"),
            Field.of("submittedAt", PropertyType.MOMENT, "送审时间", "Submitted at"),
            Field.of("decidedAt", PropertyType.MOMENT, "审定时间", "Decided at"),
            Field.of("effectiveOn", PropertyType.DAY, "生效日期", "Effective on"),
            Field.text("unitCode", "所在单元代码", "Code of the unit"),
            Field.number("parcels", "地块数", "Parcels"));

    /** A single record is read by its id, so that one elsewhere is refused, not passed over. */
    @Bean
    Collection recordsCollection(RecordShelf shelf, RecordGround ground, AdminUnits units, Views views) {
        return new Listed(
                new ListedCollection(
                        "records",
                        new Messages("案卷", "Records"),
                        FIELDS,
                        false,
                        false,
                        reader -> all(shelf, ground, views, reader)),
                shelf,
                ground,
                units,
                views);
    }

    private static List<Place> all(RecordShelf shelf, RecordGround ground, Views views, Reader reader) {
        List<Place> places = new ArrayList<>();
        Long before = null;
        List<RecordCover> some;
        do {
            some = shelf.list(new RecordFilter(null, null, null, null, before), RECORDS_AT_ONCE, reader.actor());
            some.stream()
                    .filter(cover -> asksFor(reader, cover, views))
                    .forEach(cover -> places.add(new Place(item(cover, () -> ground.of(cover)), true)));
            before = some.isEmpty() ? null : some.get(some.size() - 1).id();
        } while (some.size() == RECORDS_AT_ONCE);
        return places;
    }

    private static boolean asksFor(Reader reader, RecordCover cover, Views views) {
        LocalDate decided = cover.decidedAt() == null ? null : views.dayOf(cover.decidedAt());
        return reader.asksFor(views.dayOf(cover.createdAt()), decided);
    }

    private static Item item(RecordCover cover, Supplier<Geometry> ground) {
        LocalDate effectiveOn = cover.effectiveOn();
        return new Item(
                cover.id(),
                0,
                ground,
                cover.number(),
                cover.title(),
                cover.kind().name(),
                cover.state().name(),
                cover.author(),
                cover.createdAt(),
                cover.submittedAt(),
                cover.decidedAt(),
                effectiveOn,
                cover.unitCode(),
                cover.parcels());
    }

    private record Listed(ListedCollection all, RecordShelf shelf, RecordGround ground, AdminUnits units, Views views)
            implements Collection {

        @Override
        public String id() {
            return all.id();
        }

        @Override
        public Messages title() {
            return all.title();
        }

        @Override
        public List<Field> fields() {
            return all.fields();
        }

        @Override
        public boolean hasHistory() {
            return all.hasHistory();
        }

        @Override
        public boolean hasTiles() {
            return all.hasTiles();
        }

        /** That of the district: nobody waits for the box of every record. */
        @Override
        public Envelope extent(Reader reader) {
            return units.box();
        }

        @Override
        public Page page(Reader reader, Asked asked) {
            return all.page(reader, asked);
        }

        @Override
        public Optional<Item> item(Reader reader, long id) {
            RecordCover cover = shelf.find(id, reader.actor());
            return Optional.of(cover)
                    .filter(found -> asksFor(reader, found, views))
                    .map(found -> RecordCollection.item(found, () -> ground.of(found)));
        }
    }
}
