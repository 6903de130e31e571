package org.qianmo.exchange.export;

import static java.util.Arrays.asList;
import static org.qianmo.exchange.export.ExportFilter.Side.bbox;
import static org.qianmo.exchange.export.ExportFilter.Side.ids;
import static org.qianmo.exchange.export.ExportFilter.Side.town;

import java.util.List;
import java.util.Set;
import org.qianmo.control.ControlLine;
import org.qianmo.control.ControlLineRegister;
import org.qianmo.district.AdminUnit;
import org.qianmo.district.AdminUnits;
import org.qianmo.exchange.export.ListedLayer.Thing;
import org.qianmo.exchange.layer.LayerField;
import org.qianmo.exchange.layer.Notice;
import org.qianmo.zone.PilotSite;
import org.qianmo.zone.Zone;
import org.qianmo.zone.ZoneRegister;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Zones, pilot sites, control lines and administrative units. Units are public; the rest is seen in its territory. */
@Configuration(proxyBeanMethods = false)
class ListedLayers {

    private static final int NAME_BYTES = 160;
    private static final Set<ExportFilter.Side> SIDES = Set.of(town, bbox, ids);

    private static final LayerField ID = LayerField.number("ID", "系统编号", 16, 0);
    private static final LayerField NAME = LayerField.text("NAME", "名称", NAME_BYTES);
    private static final LayerField NAME_EN = LayerField.text("NAME_EN", "英文名称", NAME_BYTES);
    private static final LayerField TOWN = LayerField.text("XZDM", "镇街代码", 9);
    private static final LayerField VILLAGE = LayerField.text("CZD", "村代码", 12);
    private static final LayerField SYNTHETIC = LayerField.text("SYNTHETIC", "是否演示数据", 1);

    private static final List<LayerField> ZONE = List.of(
            ID,
            LayerField.text("CODE", "编号", 32),
            NAME,
            NAME_EN,
            TOWN,
            VILLAGE,
            LayerField.text("GZLX", "改造类型", 8),
            LayerField.text("STATUS", "状态", 16),
            LayerField.number("QYS", "企业数", 9, 0),
            LayerField.number("JZMJ", "建筑面积（平方米）", 15, 2),
            LayerField.number("MBMU", "目标面积（亩）", 15, 4),
            LayerField.number("MJ_M2", "图斑椭球面积（平方米）", 15, 2),
            new LayerField("KSRQ", "开始日期", LayerField.Kind.DATE, 0, 0),
            new LayerField("WCRQ", "完成期限", LayerField.Kind.DATE, 0, 0),
            SYNTHETIC);

    private static final List<LayerField> SITE = List.of(
            ID,
            LayerField.text("CODE", "编号", 32),
            NAME,
            NAME_EN,
            LayerField.text("THEME", "主题", NAME_BYTES),
            TOWN,
            VILLAGE,
            SYNTHETIC);

    private static final List<LayerField> LINE =
            List.of(ID, LayerField.text("KIND", "控制线", 8), NAME, NAME_EN, TOWN, VILLAGE, SYNTHETIC);

    private static final List<LayerField> UNIT = List.of(
            LayerField.text("CODE", "代码", 12),
            NAME,
            NAME_EN,
            LayerField.text("LEVEL", "级别", 8),
            LayerField.text("PARENT", "上级代码", 12),
            SYNTHETIC);

    @Bean
    ExportSource zonesForExport(ZoneRegister zones) {
        return new ListedLayer(
                "zones",
                new Notice("村改片区", "Renovation zones"),
                ZONE,
                SIDES,
                filter -> zones.all().stream()
                        .filter(z -> filter.takes(
                                z.id(),
                                z.townCode(),
                                z.villageCode(),
                                z.outline().getEnvelopeInternal()))
                        .map(ListedLayers::zone)
                        .toList());
    }

    @Bean
    ExportSource pilotSitesForExport(ZoneRegister zones) {
        return new ListedLayer(
                "pilot-sites",
                new Notice("试点", "Pilot sites"),
                SITE,
                SIDES,
                filter -> zones.pilotSites().stream()
                        .filter(s -> filter.takes(
                                s.id(),
                                s.townCode(),
                                s.villageCode(),
                                s.outline().getEnvelopeInternal()))
                        .map(ListedLayers::site)
                        .toList());
    }

    @Bean
    ExportSource controlLinesForExport(ControlLineRegister lines) {
        return new ListedLayer(
                "control-lines",
                new Notice("三条控制线", "Control lines"),
                LINE,
                SIDES,
                filter -> lines.all().stream()
                        .filter(c -> filter.takes(
                                c.id(),
                                c.townCode(),
                                c.villageCode(),
                                c.ground().getEnvelopeInternal()))
                        .map(ListedLayers::line)
                        .toList());
    }

    @Bean
    ExportSource unitsForExport(AdminUnits units) {
        return new ListedLayer(
                "units",
                new Notice("行政单元", "Administrative units"),
                UNIT,
                SIDES,
                filter -> units.all().stream()
                        .filter(u -> u.outline() != null)
                        .filter(u -> filter.unitCode() == null || u.code().startsWith(filter.unitCode()))
                        .filter(u -> filter.takes(
                                Long.parseLong(u.code()), u.outline().getEnvelopeInternal()))
                        .map(ListedLayers::unit)
                        .toList());
    }

    private static Thing zone(Zone z) {
        return new Thing(
                z.outline(),
                z.officialArea().squareMetres(),
                asList(
                        z.id(),
                        z.code(),
                        z.name(),
                        z.nameEn(),
                        z.townCode(),
                        z.villageCode(),
                        z.renovation(),
                        z.status(),
                        z.occupants(),
                        z.floorAreaSquareMetres(),
                        z.targetMu(),
                        z.officialArea().squareMetres(),
                        z.startedOn(),
                        z.dueOn(),
                        flag(z.synthetic())));
    }

    private static Thing site(PilotSite s) {
        return new Thing(
                s.outline(),
                null,
                asList(
                        s.id(),
                        s.code(),
                        s.name(),
                        s.nameEn(),
                        s.theme(),
                        s.townCode(),
                        s.villageCode(),
                        flag(s.synthetic())));
    }

    private static Thing line(ControlLine c) {
        return new Thing(
                c.ground(),
                null,
                asList(
                        c.id(),
                        c.kind().name(),
                        c.name(),
                        c.nameEn(),
                        c.townCode(),
                        c.villageCode(),
                        flag(c.synthetic())));
    }

    private static Thing unit(AdminUnit u) {
        return new Thing(
                u.outline(),
                null,
                asList(u.code(), u.name(), u.nameEn(), u.level().name(), u.parentCode(), flag(u.synthetic())));
    }

    private static String flag(boolean yes) {
        return yes ? "1" : "0";
    }
}
