package org.qianmo.acreage.acceptance;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.qianmo.acreage.Counting;
import org.qianmo.acreage.Counting.Counted;
import org.qianmo.acreage.NewWork;
import org.qianmo.acreage.acceptance.store.EarlierWorks;
import org.qianmo.check.Ground;
import org.qianmo.check.GroundCheck;
import org.qianmo.crs.SurveyPlanes;
import org.qianmo.district.AdminUnit;
import org.qianmo.district.AdminUnits;
import org.qianmo.http.Messages;
import org.qianmo.kernel.topology.Severity;
import org.qianmo.settings.DistrictSettings;
import org.qianmo.zone.ZoneRegister;
import org.springframework.stereotype.Component;

/** Plans acceptances, as things stand: what each work would count for, what it lies on, and what is wrong with it. */
@Component
class AcceptancePlanner {

    private final Counting counting;
    private final EarlierWorks earlier;
    private final WorkLocator locator;
    private final Overlaps overlaps;
    private final GroundCheck groundCheck;
    private final SurveyPlanes planes;
    private final ZoneRegister zones;
    private final AdminUnits units;
    private final DistrictSettings district;
    private final Clock clock;

    AcceptancePlanner(
            Counting counting,
            EarlierWorks earlier,
            WorkLocator locator,
            Overlaps overlaps,
            GroundCheck groundCheck,
            SurveyPlanes planes,
            ZoneRegister zones,
            AdminUnits units,
            DistrictSettings district,
            Clock clock) {
        this.counting = counting;
        this.earlier = earlier;
        this.locator = locator;
        this.overlaps = overlaps;
        this.groundCheck = groundCheck;
        this.planes = planes;
        this.zones = zones;
        this.units = units;
        this.district = district;
        this.clock = clock;
    }

    /** Under locks on the ground the plan holds until the commit. */
    AcceptancePlan plan(List<StatedWork> works) {
        List<WorkPlace> places = new ArrayList<>();
        List<NewWork> measured = new ArrayList<>();
        for (StatedWork work : works) {
            WorkPlace place = locator.place(work.ground());
            places.add(place);
            measured.add(work.at(place, 0));
        }
        List<Counted> counted = counting.count(measured);
        List<EarlierWork> before = new ArrayList<>(earlier.touching(box(works)));
        List<PlannedWork> planned = new ArrayList<>();
        List<WorkFinding> findings = new ArrayList<>();
        for (int i = 0; i < works.size(); i++) {
            StatedWork work = works.get(i);
            PlannedWork plan = new PlannedWork(
                    work,
                    places.get(i),
                    counted.get(i).whole(),
                    counted.get(i).counted(),
                    overlaps.of(work.ground(), before),
                    zones.zoneAt(work.ground().getInteriorPoint()));
            planned.add(plan);
            findings.addAll(findings(i, plan));
            before.add(Overlaps.inTheSameRecord(i, work, places.get(i)));
        }
        return new AcceptancePlan(planned, findings);
    }

    private static Envelope box(List<StatedWork> works) {
        Envelope box = new Envelope();
        works.forEach(work -> box.expandToInclude(work.ground().getEnvelopeInternal()));
        return box;
    }

    private List<WorkFinding> findings(int number, PlannedWork plan) {
        List<WorkFinding> findings = new ArrayList<>(outside(number, plan));
        StatedWork work = plan.stated();
        if (work.acceptedOn().isAfter(district.today(clock))) {
            Messages words =
                    new Messages("验收日期 " + work.acceptedOn() + " 尚未到来", "the day of acceptance has not come yet");
            findings.add(error(number, AcceptanceCode.ACCEPTED_LATER, words, work));
        }
        if (plan.counted().squareMetres().signum() == 0) {
            findings.add(error(number, AcceptanceCode.COUNTS_NOTHING, nothing(plan), work));
        }
        if (work.zoneId() != null && !liesIn(work)) {
            Messages words = new Messages("土地不在所选片区内", "the ground shares nothing with the zone");
            findings.add(error(number, AcceptanceCode.ZONE_ELSEWHERE, words, work));
        }
        several(number, plan).ifPresent(findings::add);
        return findings;
    }

    private List<WorkFinding> outside(int number, PlannedWork plan) {
        var lonLat = plan.stated().ground();
        Ground ground =
                new Ground(lonLat, planes.at(lonLat.getEnvelopeInternal()).toPlane(lonLat), plan.whole());
        return groundCheck.withinDistrict(ground, Severity.ERROR).stream()
                .map(placed -> new WorkFinding(number, placed.toBody(null)))
                .toList();
    }

    private static WorkFinding error(int number, AcceptanceCode code, Messages words, StatedWork work) {
        return WorkFinding.of(number, code, Severity.ERROR, words, work.ground());
    }

    private static Messages nothing(PlannedWork plan) {
        return new Messages(
                "这块土地已全部计入“" + plan.stated().category().nameZh() + "”，不再计入",
                "all of this ground counts already as "
                        + plan.stated().category().nameEn());
    }

    private boolean liesIn(StatedWork work) {
        return zones.find(work.zoneId())
                .filter(zone -> zone.outline().relate(work.ground(), "T********"))
                .isPresent();
    }

    private Optional<WorkFinding> several(int number, PlannedWork plan) {
        if (plan.place().units().size() < 2) {
            return Optional.empty();
        }
        WorkPlace place = plan.place();
        String code = place.villageCode() == null ? place.townCode() : place.villageCode();
        Messages words = new Messages(
                "土地跨 " + place.units().size() + " 个村镇，全部计入" + units.name(code),
                "the ground lies in " + place.units().size() + " units; all of it counts in "
                        + units.find(code).map(AdminUnit::nameEn).orElse(code));
        return Optional.of(WorkFinding.of(
                number, AcceptanceCode.SEVERAL_UNITS, Severity.WARNING, words, elsewhere(plan.stated(), code)));
    }

    /** The part of the ground that lies in other units than the one that it counts in. */
    private Geometry elsewhere(StatedWork work, String code) {
        return units.find(code)
                .map(AdminUnit::outline)
                .map(outline -> OverlayNGRobust.overlay(work.ground(), outline, OverlayNG.DIFFERENCE))
                .orElse(work.ground());
    }
}
