package org.qianmo.ogc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.qianmo.acreage.AcceptedGround;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.WorkOutline;
import org.qianmo.cql2.PropertyType;
import org.qianmo.http.Messages;
import org.qianmo.ogc.ListedCollection.Place;
import org.qianmo.voucher.VoucherGround;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Accepted work, as far as it was accepted by the days that are asked for, and the ground that vouchers stand on. What lies
 * outside the reader's territory is not read at all.
 */
@Configuration(proxyBeanMethods = false)
class AcceptedCollections {

    private static final Envelope EVERYWHERE = new Envelope(-180, 180, -90, 90);

    @Bean
    Collection acceptedWorkCollection(AcceptedGround accepted) {
        List<Field> fields = List.of(
                Field.choice("category", Category.class, "类别", "Category"),
                Field.of("acceptedOn", PropertyType.DAY, "验收日期", "Accepted on"),
                Field.number("countedAreaSquareMetres", "计入面积（m²）", "Area that counts, m²"),
                Field.number("zoneId", "片区编号", "Id of the zone"));
        return new ListedCollection(
                "accepted-work",
                new Messages("已验收成果", "Accepted work"),
                fields,
                true,
                true,
                reader -> accepted.in(EVERYWHERE, reader.view().territory()).stream()
                        .filter(work -> reader.asksFor(work.acceptedOn(), null))
                        .map(work -> new Place(work(work), true))
                        .toList());
    }

    private static Item work(WorkOutline w) {
        return new Item(
                w.id(),
                0,
                w::ground,
                w.category().name(),
                w.acceptedOn(),
                w.counted().squareMetres(),
                w.zoneId());
    }

    @Bean
    Collection voucherGroundCollection(VoucherGround vouchers) {
        List<Field> fields = List.of(
                Field.text("serial", "券号", "Serial number"),
                Field.text("kind", "种类", "Kind"),
                Field.text("state", "状态", "State"));
        return new ListedCollection(
                "voucher-ground",
                new Messages("券所在地块", "Ground of vouchers"),
                fields,
                false,
                true,
                reader -> byVoucher(vouchers.in(EVERYWHERE, reader.view().territory())));
    }

    /** A voucher that stands on several works is one feature. */
    private static List<Place> byVoucher(List<VoucherGround.Standing> standing) {
        Map<Long, List<VoucherGround.Standing>> byId = new LinkedHashMap<>();
        standing.forEach(one ->
                byId.computeIfAbsent(one.voucherId(), id -> new ArrayList<>()).add(one));
        return byId.values().stream().map(all -> new Place(voucher(all), true)).toList();
    }

    private static Item voucher(List<VoucherGround.Standing> all) {
        VoucherGround.Standing one = all.get(0);
        return new Item(one.voucherId(), 0, () -> together(all), one.serial(), one.kind(), one.state());
    }

    private static Geometry together(List<VoucherGround.Standing> all) {
        MultiPolygon first = all.get(0).ground();
        return all.size() == 1
                ? first
                : OverlayNGRobust.union(all.stream()
                        .map(VoucherGround.Standing::ground)
                        .map(Geometry.class::cast)
                        .toList());
    }
}
