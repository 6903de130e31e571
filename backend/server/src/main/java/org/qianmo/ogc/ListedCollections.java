package org.qianmo.ogc;

import java.math.BigDecimal;
import org.qianmo.control.ControlLine;
import org.qianmo.control.ControlLineRegister;
import org.qianmo.district.AdminUnit;
import org.qianmo.district.AdminUnits;
import org.qianmo.http.Feature;
import org.qianmo.ogc.ListedCollection.Place;
import org.qianmo.zone.PilotSite;
import org.qianmo.zone.Zone;
import org.qianmo.zone.ZoneRegister;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Zones, pilot sites, control lines and administrative units as collections; units are public. */
@Configuration(proxyBeanMethods = false)
class ListedCollections {

    @Bean
    Collection zoneCollection(ZoneRegister zones) {
        return new ListedCollection(
                "zones",
                "村改片区",
                "Renovation zones",
                () -> zones.all().stream().map(ListedCollections::zone).toList());
    }

    @Bean
    Collection pilotSiteCollection(ZoneRegister zones) {
        return new ListedCollection(
                "pilot-sites",
                "试点",
                "Pilot sites",
                () -> zones.pilotSites().stream().map(ListedCollections::site).toList());
    }

    @Bean
    Collection controlLineCollection(ControlLineRegister lines) {
        return new ListedCollection(
                "control-lines",
                "三条控制线",
                "Control lines of the spatial plan",
                () -> lines.all().stream().map(ListedCollections::line).toList());
    }

    @Bean
    Collection unitCollection(AdminUnits units) {
        return new ListedCollection(
                "units",
                "行政单元",
                "Administrative units",
                () -> units.all().stream()
                        .filter(unit -> unit.outline() != null)
                        .map(ListedCollections::unit)
                        .toList());
    }

    private static Place zone(Zone z) {
        ZoneProperties properties = new ZoneProperties(
                z.code(),
                z.name(),
                z.nameEn(),
                z.townCode(),
                z.villageCode(),
                z.renovation(),
                z.status(),
                z.officialArea().squareMetres(),
                z.synthetic());
        return Place.in(z.townCode(), z.villageCode(), new Feature(z.id(), z.outline(), properties));
    }

    private static Place site(PilotSite s) {
        SiteProperties properties = new SiteProperties(
                s.code(), s.name(), s.nameEn(), s.theme(), s.townCode(), s.villageCode(), s.synthetic());
        return Place.in(s.townCode(), s.villageCode(), new Feature(s.id(), s.outline(), properties));
    }

    private static Place line(ControlLine c) {
        LineProperties properties =
                new LineProperties(c.kind().name(), c.name(), c.nameEn(), c.townCode(), c.villageCode(), c.synthetic());
        return Place.in(c.townCode(), c.villageCode(), new Feature(c.id(), c.ground(), properties));
    }

    private static Place unit(AdminUnit u) {
        UnitProperties properties =
                new UnitProperties(u.code(), u.name(), u.nameEn(), u.level().name(), u.parentCode(), u.synthetic());
        return Place.open(new Feature(Long.valueOf(u.code()), u.outline(), properties));
    }

    record ZoneProperties(
            String code,
            String name,
            String nameEn,
            String townCode,
            String villageCode,
            String renovation,
            String status,
            BigDecimal officialAreaSquareMetres,
            boolean synthetic) {}

    record SiteProperties(
            String code,
            String name,
            String nameEn,
            String theme,
            String townCode,
            String villageCode,
            boolean synthetic) {}

    record LineProperties(
            String kind, String name, String nameEn, String townCode, String villageCode, boolean synthetic) {}

    record UnitProperties(
            String code, String name, String nameEn, String level, String parentCode, boolean synthetic) {}
}
