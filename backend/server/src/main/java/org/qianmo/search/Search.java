package org.qianmo.search;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.qianmo.district.AdminUnit;
import org.qianmo.district.AdminUnits;
import org.qianmo.district.UnitLevel;
import org.qianmo.http.BoundingBox;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.ParcelStream;
import org.qianmo.parcel.View;
import org.qianmo.unit.ConsolidationUnit;
import org.qianmo.unit.UnitRegister;
import org.qianmo.zone.PilotSite;
import org.qianmo.zone.Zone;
import org.qianmo.zone.ZoneRegister;
import org.springframework.stereotype.Service;

/** Finds things by the beginning of a code or a part of a name, in large or small letters. */
@Service
public class Search {

    /** A parcel's code begins with six digits that all share: fewer find nothing that is wanted. */
    private static final int PARCEL_CODE_CHARACTERS_MIN = 6;

    private final AdminUnits units;
    private final ZoneRegister zones;
    private final UnitRegister consolidation;
    private final ParcelStream parcels;

    Search(AdminUnits units, ZoneRegister zones, UnitRegister consolidation, ParcelStream parcels) {
        this.units = units;
        this.zones = zones;
        this.consolidation = consolidation;
        this.parcels = parcels;
    }

    /** Towns first (they are public), then villages, zones, pilot sites, units and parcels; at most {@code limit}. */
    public List<Hit> find(String text, int limit, View view) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return List.of();
        }
        Stream<Hit> named = Stream.of(
                        units(UnitLevel.TOWN, wanted),
                        units(UnitLevel.VILLAGE, wanted),
                        zones(wanted, view),
                        pilotSites(wanted, view),
                        consolidationUnits(wanted, limit, view))
                .flatMap(hits -> hits);
        return Stream.concat(named, parcels(wanted, limit, view)).limit(limit).toList();
    }

    private Stream<Hit> units(UnitLevel level, String wanted) {
        return units.at(level).stream()
                .filter(unit -> unit.outline() != null)
                .filter(unit -> matches(wanted, unit.code(), unit.name(), unit.nameEn()))
                .map(this::hit);
    }

    private Stream<Hit> zones(String wanted, View view) {
        return zones.all().stream()
                .filter(zone -> view.shows(zone.townCode(), zone.villageCode()))
                .filter(zone -> matches(wanted, zone.code(), zone.name(), zone.nameEn()))
                .map(this::hit);
    }

    private Stream<Hit> pilotSites(String wanted, View view) {
        return zones.pilotSites().stream()
                .filter(site -> view.shows(site.townCode(), site.villageCode()))
                .filter(site -> matches(wanted, site.code(), site.name(), site.nameEn()))
                .map(this::hit);
    }

    private Stream<Hit> consolidationUnits(String wanted, int limit, View view) {
        return consolidation
                .named(unit -> matches(wanted, unit.code(), unit.name(), unit.nameEn()), view, limit)
                .stream()
                .map(this::hit);
    }

    private Stream<Hit> parcels(String wanted, int limit, View view) {
        boolean code = wanted.length() >= PARCEL_CODE_CHARACTERS_MIN && Character.isDigit(wanted.charAt(0));
        return code
                ? parcels.search(view.in(null), wanted.toUpperCase(Locale.ROOT), limit).stream()
                        .map(this::hit)
                : Stream.empty();
    }

    private static boolean matches(String wanted, String code, String name, String nameEn) {
        return lower(code).startsWith(wanted)
                || lower(name).contains(wanted)
                || lower(nameEn).contains(wanted);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private Hit hit(AdminUnit unit) {
        String detail = unit.level() == UnitLevel.VILLAGE ? units.name(unit.parentCode()) : unit.code();
        String kind = unit.level().name().toLowerCase(Locale.ROOT);
        return hit(kind, unit.code(), unit.name(), unit.nameEn(), detail, unit.outline());
    }

    private Hit hit(Zone zone) {
        return hit("zone", zone.id(), zone.name(), zone.nameEn(), units.name(zone.townCode()), zone.outline());
    }

    private Hit hit(PilotSite site) {
        return hit("pilot-site", site.id(), site.name(), site.nameEn(), site.theme(), site.outline());
    }

    private Hit hit(ConsolidationUnit unit) {
        String detail = unit.kind().nameZh() + " · " + units.name(unit.townCode());
        return hit("consolidation-unit", unit.id(), unit.name(), unit.nameEn(), detail, unit.outline());
    }

    private Hit hit(Parcel parcel) {
        String code = parcel.facts().code();
        String place = units.name(parcel.facts().villageCode());
        return hit("parcel", parcel.id(), code, code, place, parcel.shape());
    }

    private static Hit hit(String kind, Object id, String label, String labelEn, String detail, MultiPolygon shape) {
        Point middle = shape.getInteriorPoint();
        double[] bbox = BoundingBox.of(shape.getEnvelopeInternal());
        return new Hit(kind, id, label, labelEn, detail, bbox, new double[] {middle.getX(), middle.getY()});
    }
}
