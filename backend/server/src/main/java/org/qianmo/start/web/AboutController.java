package org.qianmo.start.web;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.access.Actor;
import org.qianmo.access.DemoAccounts;
import org.qianmo.access.PeopleOffice;
import org.qianmo.access.Role;
import org.qianmo.district.AdminUnit;
import org.qianmo.district.AdminUnits;
import org.qianmo.http.BoundingBox;
import org.qianmo.settings.DistrictSettings;
import org.qianmo.settings.RecordSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the page needs to know before and after signing in. */
@RestController
class AboutController {

    /** China, until the district's units are loaded. */
    private static final Envelope CHINA = new Envelope(73.5, 135.1, 18.1, 53.6);

    private static final String OPEN_STREET_MAP = "© OpenStreetMap contributors (ODbL)";

    private static final String SYNTHETIC = "地块、片区、村界为合成数据 Parcels, zones and village outlines are synthetic";

    private final PeopleOffice people;
    private final AdminUnits units;
    private final DistrictSettings settings;
    private final RecordSettings records;
    private final String version;

    AboutController(
            PeopleOffice people,
            AdminUnits units,
            DistrictSettings settings,
            RecordSettings records,
            @Value("${qianmo.version}") String version) {
        this.people = people;
        this.units = units;
        this.settings = settings;
        this.records = records;
        this.version = version;
    }

    @GetMapping("/api/about")
    About about() {
        List<Account> accounts = people.demoAccounts().stream()
                .map(a -> new Account(a.username(), DemoAccounts.PASSWORD, a.role(), a.displayName()))
                .toList();
        boolean demo = !accounts.isEmpty();
        boolean needsAdministrator = !people.hasAdministrator();
        return new About(demo, accounts, needsAdministrator, version, district(), attributions());
    }

    private List<String> attributions() {
        boolean synthetic = units.all().stream().anyMatch(AdminUnit::synthetic);
        return synthetic ? List.of(OPEN_STREET_MAP, SYNTHETIC) : List.of(OPEN_STREET_MAP);
    }

    private District district() {
        Envelope box = units.box() == null ? CHINA : units.box();
        Coordinate centre = box.centre();
        return new District(
                settings.code(),
                settings.name(),
                settings.nameEn(),
                BoundingBox.of(box),
                new double[] {centre.x, centre.y},
                settings.timeZone().getId());
    }

    @GetMapping("/api/me")
    Me me(Actor actor) {
        String territory = actor.territory().code();
        boolean demo = people.demoAccounts().stream().anyMatch(a -> a.username().equals(actor.username()));
        return new Me(
                actor.username(),
                actor.displayName(),
                actor.role(),
                territory,
                units.name(territory),
                demo,
                records.directChanges());
    }

    record About(
            boolean demo,
            List<Account> accounts,
            boolean needsAdministrator,
            String version,
            District district,
            List<String> attributions) {}

    record Account(String username, String password, Role role, String displayName) {}

    record District(String code, String name, String nameEn, double[] bbox, double[] centre, String timeZone) {}

    record Me(
            String username,
            String displayName,
            Role role,
            String territoryCode,
            String territoryName,
            boolean demo,
            boolean directChanges) {}
}
