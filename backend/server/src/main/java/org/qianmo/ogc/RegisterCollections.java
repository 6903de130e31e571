package org.qianmo.ogc;

import java.util.List;
import java.util.function.Function;
import org.qianmo.control.ControlLine;
import org.qianmo.control.ControlLineRegister;
import org.qianmo.cql2.PropertyType;
import org.qianmo.district.AdminUnit;
import org.qianmo.district.AdminUnits;
import org.qianmo.district.UnitLevel;
import org.qianmo.http.Messages;
import org.qianmo.ogc.ListedCollection.Place;
import org.qianmo.zone.PilotSite;
import org.qianmo.zone.Zone;
import org.qianmo.zone.ZoneRegister;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Zones, pilot sites, control lines and administrative units as collections; units are public. None of them has a history;
 * a zone is there from the day on which it began to the day on which it is due. */
@Configuration(proxyBeanMethods = false)
class RegisterCollections {

    private static final Field TOWN = Field.text("townCode", "镇街代码", "Code of the town");
    private static final Field VILLAGE = Field.text("villageCode", "村代码", "Code of the village");
    private static final Field SYNTHETIC =
            Field.of("synthetic", PropertyType.TRUTH, "生成的演示数据", "Generated for the demo");
    private static final Field CODE = Field.text("code", "编号", "Code");
    private static final Field NAME = Field.text("name", "名称", "Name");
    private static final Field NAME_EN = Field.text("nameEn", "英文名称", "Name in English");

    @Bean
    Collection zoneCollection(ZoneRegister zones) {
        List<Field> fields = List.of(
                CODE,
                NAME,
                NAME_EN,
                TOWN,
                VILLAGE,
                Field.text("renovation", "改造方式", "Kind of renovation"),
                Field.text("status", "状态", "Status"),
                Field.number("officialAreaSquareMetres", "法定面积（m²）", "Official area, m²"),
                Field.of("startedOn", PropertyType.DAY, "开始日期", "Begun on"),
                Field.of("dueOn", PropertyType.DAY, "计划完成日期", "Due on"),
                SYNTHETIC);
        return listed(
                "zones",
                "村改片区",
                "Renovation zones",
                fields,
                reader -> zones.all().stream()
                        .filter(zone -> reader.asksFor(zone.startedOn(), zone.dueOn()))
                        .map(zone -> new Place(zone(zone), reader.view().shows(zone.townCode(), zone.villageCode())))
                        .toList());
    }

    private static Item zone(Zone z) {
        return new Item(
                z.id(),
                0,
                z::outline,
                z.code(),
                z.name(),
                z.nameEn(),
                z.townCode(),
                z.villageCode(),
                z.renovation(),
                z.status(),
                z.officialArea().squareMetres(),
                z.startedOn(),
                z.dueOn(),
                z.synthetic());
    }

    @Bean
    Collection pilotSiteCollection(ZoneRegister zones) {
        List<Field> fields = List.of(CODE, NAME, NAME_EN, Field.text("theme", "主题", "Theme"), TOWN, VILLAGE, SYNTHETIC);
        return listed(
                "pilot-sites",
                "试点",
                "Pilot sites",
                fields,
                reader -> zones.pilotSites().stream()
                        .map(site -> new Place(site(site), reader.view().shows(site.townCode(), site.villageCode())))
                        .toList());
    }

    private static Item site(PilotSite s) {
        return new Item(
                s.id(),
                0,
                s::outline,
                s.code(),
                s.name(),
                s.nameEn(),
                s.theme(),
                s.townCode(),
                s.villageCode(),
                s.synthetic());
    }

    @Bean
    Collection controlLineCollection(ControlLineRegister lines) {
        List<Field> fields = List.of(
                Field.choice("kind", ControlLine.Kind.class, "种类", "Kind"), NAME, NAME_EN, TOWN, VILLAGE, SYNTHETIC);
        return listed(
                "control-lines",
                "三条控制线",
                "Control lines of the spatial plan",
                fields,
                reader -> lines.all().stream()
                        .map(line -> new Place(line(line), reader.view().shows(line.townCode(), line.villageCode())))
                        .toList());
    }

    private static Item line(ControlLine c) {

        return new Item(
                c.id(),
                0,
                c::ground,
                c.kind().name(),
                c.name(),
                c.nameEn(),
                c.townCode(),
                c.villageCode(),
                c.synthetic());
    }

    @Bean
    Collection unitCollection(AdminUnits units) {
        List<Field> fields = List.of(
                CODE,
                NAME,
                NAME_EN,
                Field.choice("level", UnitLevel.class, "级别", "Level"),
                Field.text("parentCode", "上级代码", "Code of the unit above"),
                SYNTHETIC);
        return listed(
                "units",
                "行政单元",
                "Administrative units",
                fields,
                reader -> units.all().stream()
                        .filter(unit -> unit.outline() != null)
                        .map(unit -> new Place(unit(unit), true))
                        .toList());
    }

    private static Item unit(AdminUnit u) {
        return new Item(
                Long.parseLong(u.code()),
                0,
                u::outline,
                u.code(),
                u.name(),
                u.nameEn(),
                u.level().name(),
                u.parentCode(),
                u.synthetic());
    }

    private static Collection listed(
            String id, String zh, String en, List<Field> fields, Function<Reader, List<Place>> source) {
        return new ListedCollection(id, new Messages(zh, en), fields, false, true, source);
    }
}
