package org.qianmo.acreage.acceptance.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.access.PeopleOffice;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.acceptance.AcceptancePlan;
import org.qianmo.acreage.acceptance.EarlierWork;
import org.qianmo.acreage.acceptance.PlannedWork;
import org.qianmo.acreage.acceptance.WorkEntry;
import org.qianmo.acreage.acceptance.WorkOverlap;
import org.qianmo.acreage.acceptance.WorkPlace;
import org.qianmo.acreage.acceptance.WorkShelf;
import org.qianmo.district.AdminUnits;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.zone.ZoneRegister;
import org.springframework.stereotype.Component;

/** Writes plans and works: names for units, zones and people, amounts in both units. */
@Component
class AcceptanceBodies {

    private final AdminUnits units;
    private final ZoneRegister zones;
    private final PeopleOffice people;
    private final AccessPolicy policy;

    AcceptanceBodies(AdminUnits units, ZoneRegister zones, PeopleOffice people, AccessPolicy policy) {
        this.units = units;
        this.zones = zones;
        this.people = people;
        this.policy = policy;
    }

    PlanBody plan(AcceptancePlan plan, Actor reader) {
        return new PlanBody(
                plan.works().stream().map(work -> planned(work, reader)).toList(),
                totals(plan.works()),
                plan.findings().stream()
                        .map(finding -> new PlanBody.Finding(finding.body(), finding.work()))
                        .toList());
    }

    private PlanBody.Work planned(PlannedWork work, Actor reader) {
        WorkPlace place = work.place();
        return new PlanBody.Work(
                work.stated().category(),
                place.townCode(),
                units.name(place.townCode()),
                place.villageCode(),
                units.name(place.villageCode()),
                zoneName(work.zoneHere()).orElse(null),
                work.whole().squareMetres(),
                work.whole().toMu().shown(),
                work.counted().squareMetres(),
                work.counted().toMu().shown(),
                overlaps(work.ofItsCategory(), reader),
                overlaps(work.ofOthers(), reader),
                work.stated().ground());
    }

    private Optional<PlanBody.ZoneName> zoneName(Long id) {
        return zones.find(id).map(zone -> new PlanBody.ZoneName(zone.id(), zone.name(), zone.nameEn()));
    }

    private static List<PlanBody.Total> totals(List<PlannedWork> works) {
        Map<Category, List<PlannedWork>> byCategory = new TreeMap<>();
        works.forEach(work -> byCategory
                .computeIfAbsent(work.stated().category(), category -> new ArrayList<>())
                .add(work));
        List<PlanBody.Total> totals = new ArrayList<>();
        byCategory.forEach((category, all) -> {
            Acreage whole = Acreage.sum(all.stream().map(PlannedWork::whole).toList());
            Acreage counted = Acreage.sum(all.stream().map(PlannedWork::counted).toList());
            totals.add(new PlanBody.Total(
                    category,
                    whole.squareMetres(),
                    whole.toMu().shown(),
                    counted.squareMetres(),
                    counted.toMu().shown()));
        });
        return totals;
    }

    private List<PlanBody.Overlap> overlaps(List<WorkOverlap> overlaps, Actor reader) {
        return overlaps.stream().map(overlap -> overlap(overlap, reader)).toList();
    }

    private PlanBody.Overlap overlap(WorkOverlap overlap, Actor reader) {
        EarlierWork with = overlap.with();
        boolean told = with.number() != null || policy.mayRead(reader, with.townCode(), with.villageCode());
        return new PlanBody.Overlap(
                with.category(),
                told ? with.id() : null,
                with.number(),
                told ? with.documentNo() : null,
                told ? with.acceptedOn() : null,
                told ? with.recordId() : null,
                told ? with.recordNumber() : null,
                overlap.area().squareMetres(),
                overlap.area().toMu().shown(),
                overlap.where());
    }

    List<WorkBody> works(Collection<WorkEntry> works) {
        Map<String, String> names = people.displayNames(usernames(works));
        return works.stream().map(work -> work(work, names, null, null)).toList();
    }

    WorkBody opened(WorkShelf.Opened opened, Actor reader) {
        Map<String, String> names = people.displayNames(usernames(List.of(opened.entry())));
        return work(opened.entry(), names, opened, reader);
    }

    private static Set<String> usernames(Collection<WorkEntry> works) {
        Set<String> usernames = new HashSet<>();
        works.forEach(work -> {
            usernames.add(work.author());
            if (work.decidedBy() != null) {
                usernames.add(work.decidedBy());
            }
        });
        return usernames;
    }

    private WorkBody work(WorkEntry work, Map<String, String> names, WorkShelf.Opened opened, Actor reader) {
        return new WorkBody(
                work.id(),
                work.category(),
                work.category().nameZh(),
                work.category().nameEn(),
                work.documentNo(),
                work.acceptedOn(),
                work.townCode(),
                units.name(work.townCode()),
                work.villageCode(),
                units.name(work.villageCode()),
                work.zoneId(),
                zones.zoneName(work.zoneId()),
                work.whole().squareMetres(),
                work.whole().toMu().shown(),
                work.counted().squareMetres(),
                work.counted().toMu().shown(),
                work.synthetic(),
                new WorkBody.Record(work.recordId(), work.recordNumber(), work.recordTitle()),
                names.get(work.author()),
                work.decidedBy() == null ? null : names.get(work.decidedBy()),
                work.decidedAt(),
                opened == null ? null : opened.ground(),
                opened == null ? null : shared(opened, true, reader),
                opened == null ? null : shared(opened, false, reader));
    }

    private List<PlanBody.Overlap> shared(WorkShelf.Opened opened, boolean sameCategory, Actor reader) {
        return overlaps(
                opened.overlaps().stream()
                        .filter(overlap -> sameCategory
                                == (overlap.with().category() == opened.entry().category()))
                        .toList(),
                reader);
    }
}
