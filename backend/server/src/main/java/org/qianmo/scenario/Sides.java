package org.qianmo.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.access.Actor;
import org.qianmo.access.Territory;
import org.qianmo.acreage.acceptance.AcceptanceDesk;
import org.qianmo.crs.SurveyPlanes;
import org.qianmo.district.AdminUnits;
import org.qianmo.district.Location;
import org.qianmo.draft.Draft;
import org.qianmo.draft.DraftDesk;
import org.qianmo.http.Bounds;
import org.qianmo.http.Messages;
import org.qianmo.http.Problem;
import org.qianmo.parcel.Change;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.ParcelFilter;
import org.qianmo.parcel.ParcelRegistry;
import org.qianmo.parcel.ParcelStream;
import org.qianmo.record.ParcelEdit;
import org.qianmo.record.RecordCover;
import org.qianmo.record.RecordKind;
import org.qianmo.scenario.ScenarioFinding.Code;
import org.springframework.stereotype.Component;

/**
 * Builds the sides of a comparison: the ground around everything that any scenario touches, as it is, and as each scenario
 * would leave it. Only what lies in the set's territory is looked at, so that everybody who reads the set reads the same.
 */
@Component
class Sides {

    private static final int DISTRICT_DIGITS = 6;

    private final ScenarioRecords records;
    private final DraftDesk drafts;
    private final AcceptanceDesk acceptances;
    private final ParcelStream stream;
    private final ParcelRegistry registry;
    private final AdminUnits units;
    private final SurveyPlanes planes;

    Sides(
            ScenarioRecords records,
            DraftDesk drafts,
            AcceptanceDesk acceptances,
            ParcelStream stream,
            ParcelRegistry registry,
            AdminUnits units,
            SurveyPlanes planes) {
        this.records = records;
        this.drafts = drafts;
        this.acceptances = acceptances;
        this.stream = stream;
        this.registry = registry;
        this.units = units;
        this.planes = planes;
    }

    /** @param sides today first */
    record Compared(ComparedGround ground, List<Side> sides) {

        Side today() {
            return sides.get(0);
        }
    }

    /** What a record does, and the parcels that it sets out from, within the territory. */
    private record Work(RecordCover cover, List<ParcelEdit> edits, Map<Long, Parcel> bases, Set<Long> stale) {}

    /** @throws Problem 422 SCENARIO_TOO_LARGE */
    Compared of(ScenarioSet set, Actor reader) {
        Map<Long, Work> works = new HashMap<>();
        List<ScenarioRecords.Waiting> waiting = new ArrayList<>();
        ComparedGround ground = new ComparedGround();
        for (Scenario scenario : set.scenarios()) {
            ScenarioRecords.Waiting of = records.of(set, scenario, reader);
            waiting.add(of);
            of.covers().forEach(cover -> works.computeIfAbsent(cover.id(), id -> work(cover, set, ground)));
        }
        Map<Long, Piece> today = today(ground, set.territory());
        List<Side> sides = new ArrayList<>();
        sides.add(new Side(0, null, List.of(), today, List.of()));
        for (int i = 0; i < waiting.size(); i++) {
            String name = set.scenarios().get(i).name();
            sides.add(side(i + 1, name, waiting.get(i), works, ground, today));
        }
        return new Compared(ground, sides);
    }

    private Work work(RecordCover cover, ScenarioSet set, ComparedGround ground) {
        if (cover.kind() == RecordKind.ACCEPTANCE) {
            acceptances.grounds(cover.id()).forEach(work -> ground.add(work.getEnvelopeInternal()));
        }
        if (!cover.kind().changesParcels()) {
            return new Work(cover, List.of(), Map.of(), Set.of());
        }
        Draft draft = drafts.draft(cover.id());
        Map<Long, Parcel> present =
                registry.find(draft.baseIds()).stream().collect(Collectors.toMap(Parcel::id, Function.identity()));
        Map<Long, Parcel> bases = new HashMap<>();
        Set<Long> stale = new HashSet<>();
        List<ParcelEdit> edits = new ArrayList<>();
        for (ParcelEdit edit : draft.edits()) {
            Parcel base = base(edit, present.get(edit.parcelId()));
            if (holds(set.territory(), edit, base)) {
                edits.add(edit);
                if (base != null) {
                    bases.put(base.id(), base);
                    if (base != present.get(base.id())) {
                        stale.add(base.id());
                    }
                    ground.add(base.shape().getEnvelopeInternal());
                }
                if (!edit.retires()) {
                    ground.add(edit.shape().getEnvelopeInternal());
                }
            }
        }
        return new Work(cover, edits, bases, stale);
    }

    /** The version that the edit sets out from; null for a new parcel. */
    private Parcel base(ParcelEdit edit, Parcel present) {
        if (edit.baseVersion() == null || present != null && present.version() == edit.baseVersion()) {
            return edit.baseVersion() == null ? null : present;
        }
        return registry.version(edit.parcelId(), edit.baseVersion()).orElseThrow();
    }

    /** A neighbour that only got a node can lie elsewhere. */
    private boolean holds(Territory territory, ParcelEdit edit, Parcel base) {
        if (isDistrict(territory)) {
            return true;
        }
        if (base != null) {
            return territory.holds(base.facts().townCode(), base.facts().villageCode());
        }
        Location location = units.locate(edit.shape().getInteriorPoint());
        return territory.holds(location.townCode(), location.villageCode());
    }

    private static boolean isDistrict(Territory territory) {
        return territory.code().length() == DISTRICT_DIGITS;
    }

    private Map<Long, Piece> today(ComparedGround ground, Territory territory) {
        Map<Long, Piece> today = new TreeMap<>();
        for (Envelope box : ground.boxes()) {
            ParcelFilter filter = ParcelFilter.in(box).within(isDistrict(territory) ? null : territory);
            stream.list(filter, Bounds.SCENARIO_PARCELS_MAX + 1)
                    .forEach(parcel -> today.put(parcel.id(), Piece.today(parcel)));
            if (today.size() > Bounds.SCENARIO_PARCELS_MAX) {
                throw Problem.unprocessable(
                        "SCENARIO_TOO_LARGE",
                        "方案所涉土地上的地块超过上限 " + Bounds.SCENARIO_PARCELS_MAX,
                        "there are more than " + Bounds.SCENARIO_PARCELS_MAX
                                + " parcels on the ground of the scenarios");
            }
        }
        return today;
    }

    private Side side(
            int number,
            String name,
            ScenarioRecords.Waiting waiting,
            Map<Long, Work> works,
            ComparedGround ground,
            Map<Long, Piece> today) {
        List<ScenarioFinding> findings = new ArrayList<>(waiting.findings());
        if (ground.boxes().isEmpty()) {
            return new Side(number, name, waiting.covers(), today, findings);
        }
        DraftsTogether together = new DraftsTogether(planes.at(ground.extent()));
        for (RecordCover cover : waiting.covers()) {
            Work work = works.get(cover.id());
            for (ParcelEdit edit : work.edits()) {
                Parcel base = work.bases().get(edit.parcelId());
                boolean stale = work.stale().contains(edit.parcelId());
                if (stale) {
                    findings.add(stale(edit, cover, base));
                }
                if (!stale || edit.change() != Change.NODES) {
                    together.lay(edit, cover.number(), base);
                }
            }
        }
        findings.addAll(together.findings());
        boolean sound = findings.stream().noneMatch(ScenarioFinding::isError);
        return new Side(number, name, waiting.covers(), sound ? after(today, together) : today, findings);
    }

    /** Nodes that were put on the border of a parcel as it was move no land: the scenario is computed without them. */
    private static ScenarioFinding stale(ParcelEdit edit, RecordCover cover, Parcel base) {
        String parcel = ScenarioFinding.name(base.id(), base);
        Messages words = new Messages(
                "地块 " + parcel + " 在案卷 " + cover.number() + " 起草之后已被他人变更，须由编制人合并",
                "parcel " + parcel + " was changed by somebody else after record " + cover.number()
                        + " had set out from it: its author merges first");
        return new ScenarioFinding(
                Code.BASE_CHANGED,
                edit.change() != Change.NODES,
                words,
                List.of(cover.number()),
                edit.parcelId(),
                base.shape(),
                null);
    }

    private static Map<Long, Piece> after(Map<Long, Piece> today, DraftsTogether together) {
        Map<Long, Piece> after = new TreeMap<>(today);
        together.laid().forEach((id, laid) -> {
            if (laid.edit().retires()) {
                after.remove(id);
            } else {
                after.put(id, Piece.of(laid.edit(), laid.recordNumber()));
            }
        });
        return after;
    }
}
