package org.qianmo.exchange.export;

import static java.util.Arrays.asList;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.access.Territory;
import org.qianmo.acreage.AcceptedGround;
import org.qianmo.acreage.WorkOutline;
import org.qianmo.exchange.export.ExportFilter.Side;
import org.qianmo.exchange.export.ListedLayer.Thing;
import org.qianmo.exchange.layer.LayerField;
import org.qianmo.exchange.layer.Notice;
import org.qianmo.voucher.VoucherGround;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Accepted work, and the ground of it that vouchers stand on. */
@Configuration(proxyBeanMethods = false)
class WorkLayers {

    private static final Envelope EVERYWHERE = new Envelope(-180, 180, -90, 90);
    private static final LayerField ID = LayerField.number("ID", "系统编号", 16, 0);

    private static final List<LayerField> WORK = List.of(
            ID,
            LayerField.text("CATEGORY", "类别代码", 8),
            LayerField.text("LBMC", "类别", 40),
            new LayerField("YSRQ", "验收日期", LayerField.Kind.DATE, 0, 0),
            LayerField.number("JRMJ_M2", "计入面积（平方米）", 15, 2),
            LayerField.number("ZONE_ID", "片区系统编号", 16, 0));

    private static final List<LayerField> VOUCHER = List.of(
            ID,
            LayerField.text("SERIAL", "券号", 64),
            LayerField.text("KIND", "券种", 8),
            LayerField.text("STATE", "状态", 16));

    @Bean
    ExportSource acceptedWorkForExport(AcceptedGround accepted) {
        Set<Side> sides = EnumSet.of(Side.town, Side.zone, Side.bbox, Side.ids, Side.asOf);
        return new ListedLayer(
                "accepted-work",
                new Notice("验收成果", "Accepted work"),
                WORK,
                sides,
                filter -> territories(filter)
                        .flatMap(bound -> accepted.in(box(filter), bound.of()).stream())
                        .filter(work -> takes(filter, work))
                        .map(WorkLayers::work)
                        .toList());
    }

    @Bean
    ExportSource voucherGroundForExport(VoucherGround vouchers) {
        Set<Side> sides = EnumSet.of(Side.town, Side.bbox, Side.ids);
        return new ListedLayer(
                "vouchers",
                new Notice("地券占地", "Ground of vouchers"),
                VOUCHER,
                sides,
                filter -> territories(filter)
                        .flatMap(bound -> vouchers.in(box(filter), bound.of()).stream())
                        .filter(on -> filter.takes(on.voucherId(), on.ground().getEnvelopeInternal()))
                        .map(WorkLayers::voucher)
                        .toList());
    }

    private static boolean takes(ExportFilter filter, WorkOutline work) {
        boolean inZone = filter.zoneId() == null || filter.zoneId().equals(work.zoneId());
        boolean inTime = filter.view().moment() == null
                || !work.acceptedOn().isAfter(filter.view().moment().trueOn());
        return inZone && inTime && filter.takes(work.id(), work.ground().getEnvelopeInternal());
    }

    private static Envelope box(ExportFilter filter) {
        return filter.box() == null ? EVERYWHERE : filter.box();
    }

    /** @param of null for all ground */
    private record Bound(Territory of) {}

    /** What the reader may see of the unit that is asked for; nothing where the two have nothing in common. */
    private static Stream<Bound> territories(ExportFilter filter) {
        Territory readable = filter.view().territory();
        if (filter.unitCode() == null) {
            return Stream.of(new Bound(readable));
        }
        Territory asked = new Territory(filter.unitCode());
        if (readable == null || readable.covers(asked.code())) {
            return Stream.of(new Bound(asked));
        }
        return asked.covers(readable.code()) ? Stream.of(new Bound(readable)) : Stream.empty();
    }

    private static Thing work(WorkOutline w) {
        return new Thing(
                w.ground(),
                w.counted().squareMetres(),
                asList(
                        w.id(),
                        w.category().name(),
                        w.category().nameZh(),
                        w.acceptedOn(),
                        w.counted().squareMetres(),
                        w.zoneId()));
    }

    private static Thing voucher(VoucherGround.Standing on) {
        return new Thing(on.ground(), null, asList(on.voucherId(), on.serial(), on.kind(), on.state()));
    }
}
