package org.qianmo.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.qianmo.access.Actor;
import org.qianmo.access.PeopleOffice;
import org.qianmo.access.Territory;
import org.qianmo.acreage.block.Readiness;
import org.qianmo.http.Problem;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.ParcelFilter;
import org.qianmo.parcel.ParcelStream;
import org.qianmo.parcel.View;
import org.qianmo.record.RecordFilter;
import org.qianmo.record.RecordShelf;
import org.qianmo.scenario.Scenario;
import org.qianmo.scenario.ScenarioDesk;
import org.qianmo.scenario.ScenarioSet;
import org.qianmo.settings.DistrictSettings;
import org.qianmo.unit.UnitRegister;
import org.qianmo.zone.Zone;
import org.qianmo.zone.ZoneRegister;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Three ways in which an industrial zone of the demo district could go on, as drafts of the official, so that the planner's
 * own drafts stay as few as they are. It needs the demo accounts, and runs once.
 */
@Component
@Order(40)
class DemoScenarios implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoScenarios.class);

    private static final int PARCELS_LOOKED_AT = 400;
    private static final int PARCELS_MAX = 12;
    private static final int PARCELS_NEEDED = 2;

    private final boolean wanted;
    private final PeopleOffice people;
    private final RecordShelf shelf;
    private final ZoneRegister zones;
    private final UnitRegister units;
    private final ParcelStream parcels;
    private final ScenarioDrafts drafts;
    private final ScenarioDesk scenarios;
    private final DistrictSettings district;

    DemoScenarios(
            @Value("${qianmo.demo.history:true}") boolean wanted,
            PeopleOffice people,
            RecordShelf shelf,
            ZoneRegister zones,
            UnitRegister units,
            ParcelStream parcels,
            ScenarioDrafts drafts,
            ScenarioDesk scenarios,
            DistrictSettings district) {
        this.wanted = wanted;
        this.people = people;
        this.shelf = shelf;
        this.zones = zones;
        this.units = units;
        this.parcels = parcels;
        this.drafts = drafts;
        this.scenarios = scenarios;
        this.district = district;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Optional<Actor> official = people.demoAccounts().stream()
                .filter(account -> account.username().equals("official"))
                .findFirst();
        if (wanted && official.isPresent() && isFirst(official.get())) {
            // A demo that cannot be told is no reason to keep a server from starting.
            try {
                zone().ifPresent(zone -> tell(zone, official.get()));
            } catch (Problem refused) {
                LOG.warn("the demo has no scenarios: {}", refused.getMessage());
            }
        }
    }

    private boolean isFirst(Actor official) {
        RecordFilter own = new RecordFilter(null, official.username(), null, null, null);
        return shelf.list(own, 1, official).isEmpty();
    }

    /** The one with most to be done, those first that are a consolidation unit too. */
    private Optional<Zone> zone() {
        List<String> ofUnits =
                units.all(View.ALL).stream().map(unit -> unit.code()).toList();
        return zones.all().stream()
                .filter(zone -> zone.synthetic() && !zone.renovation().equals("FKFL"))
                .filter(zone -> toDo(zone).size() >= PARCELS_NEEDED)
                .max(Comparator.comparing((Zone zone) -> ofUnits.contains("U-" + zone.code()))
                        .thenComparing(zone -> toDo(zone).size())
                        .thenComparing(Zone::code));
    }

    private List<Parcel> toDo(Zone zone) {
        return parcels.list(ParcelFilter.ALL.ofZone(zone.id()), PARCELS_LOOKED_AT).stream()
                .filter(parcel -> parcel.facts().landClass().equals(Readiness.LAND_CLASS))
                .filter(parcel -> !Readiness.STAGES.contains(parcel.facts().stage()))
                .limit(PARCELS_MAX)
                .toList();
    }

    private void tell(Zone zone, Actor official) {
        List<Parcel> toDo = toDo(zone);
        List<Parcel> first = toDo.subList(0, (toDo.size() + 1) / 2);
        List<Parcel> rest = toDo.subList(first.size(), toDo.size());
        long all = drafts.level("整体拆除整理", toDo, official);
        long accepted = drafts.accept("整备连片验收", toDo, official);
        long firstOnly = drafts.level("先行地块整理", first, official);
        long green = drafts.afforest("其余地块复绿", rest, official);
        List<Long> whole = new ArrayList<>(List.of(all, accepted));
        Optional.ofNullable(drafts.pledge("地券质押融资", official)).ifPresent(whole::add);
        long halved = drafts.halve("后期地块对半出让", rest.get(0), official);
        List<Scenario> three = List.of(
                new Scenario("整体整理", whole),
                new Scenario("一半复绿", List.of(firstOnly, green)),
                new Scenario("分期出让", List.of(firstOnly, halved)));
        Territory territory = new Territory(district.code());
        String note = "虚构的演示：同一片区的三种走法。 Synthetic demo: three ways for one zone.";
        scenarios.add(new ScenarioSet.Stated(zone.name() + " 方案比选（演示）", note, territory, three), null, official);
    }
}
