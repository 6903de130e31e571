package org.qianmo.draft.operation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.qianmo.crs.SurveyPlane;
import org.qianmo.crs.SurveyPlanes;
import org.qianmo.http.Messages;
import org.qianmo.http.Problem;
import org.qianmo.kernel.fabric.SameGround;
import org.qianmo.lineage.LineageBook;
import org.qianmo.lineage.LineageEdge;
import org.qianmo.lineage.LineageKind;
import org.qianmo.lineage.RecordNumbers;
import org.qianmo.parcel.Change;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.ParcelRegistry;
import org.qianmo.record.StatedFacts;
import org.springframework.stereotype.Component;

/** The parcels that a record made of others, what became of them since, and what of that keeps them from going back. */
@Component
class FormerParcels {

    private final LineageBook lineage;
    private final ParcelRegistry registry;
    private final RecordNumbers numbers;
    private final SurveyPlanes planes;

    FormerParcels(LineageBook lineage, ParcelRegistry registry, RecordNumbers numbers, SurveyPlanes planes) {
        this.lineage = lineage;
        this.registry = registry;
        this.numbers = numbers;
        this.planes = planes;
    }

    /** @param now the last version; of a retired one the version that retired it */
    record Child(Parcel then, Parcel now) {

        boolean isRetired() {
            return now.change() == Change.RETIRE;
        }
    }

    /** Parents and children among which ground passed. */
    record Family(List<Parcel> parents, List<Child> children) {

        /** What was stated of a parent, with every fact that was changed on the children since. */
        StatedFacts factsNow(Parcel parent) {
            StatedFacts facts = StatedFacts.of(parent.facts());
            return new StatedFacts(
                    facts.code(),
                    now(StatedFacts::landClass, facts),
                    now(StatedFacts::ownership, facts),
                    now(StatedFacts::holder, facts),
                    now(StatedFacts::stage, facts),
                    facts.registeredArea());
        }

        private <T> T now(Function<StatedFacts, T> fact, StatedFacts parent) {
            return children.stream()
                    .filter(child -> hasChanged(child, fact))
                    .findFirst()
                    .map(child -> fact.apply(StatedFacts.of(child.now().facts())))
                    .orElse(fact.apply(parent));
        }
    }

    private static boolean hasChanged(Child child, Function<StatedFacts, ?> fact) {
        return !Objects.equals(
                fact.apply(StatedFacts.of(child.then().facts())),
                fact.apply(StatedFacts.of(child.now().facts())));
    }

    /** @throws Problem 409 if the record split and merged nothing */
    List<Family> of(long recordId) {
        List<LineageEdge> edges = lineage.of(recordId).stream()
                .filter(edge -> edge.kind() != LineageKind.SHIFT)
                .toList();
        if (edges.isEmpty()) {
            throw Problem.conflict(
                    "NOT_REVERSIBLE",
                    "此案卷没有分割或合并，无可撤回",
                    "the record split and merged nothing that could be taken back");
        }
        List<Set<LineageEdge>> groups = new ArrayList<>();
        edges.forEach(edge -> join(groups, edge));
        return groups.stream().map(this::family).toList();
    }

    private static void join(List<Set<LineageEdge>> groups, LineageEdge edge) {
        Set<LineageEdge> joined = new LinkedHashSet<>(Set.of(edge));
        for (int i = groups.size() - 1; i >= 0; i--) {
            boolean related = groups.get(i).stream()
                    .anyMatch(other -> other.parentId() == edge.parentId() || other.childId() == edge.childId());
            if (related) {
                joined.addAll(groups.remove(i));
            }
        }
        groups.add(joined);
    }

    private Family family(Set<LineageEdge> edges) {
        Map<Long, Parcel> parents = new TreeMap<>();
        Map<Long, Child> children = new TreeMap<>();
        for (LineageEdge edge : edges) {
            parents.computeIfAbsent(edge.parentId(), id -> version(id, edge.parentVersion()));
            children.computeIfAbsent(
                    edge.childId(),
                    id -> new Child(
                            version(id, edge.childVersion()),
                            registry.history(id).get(0)));
        }
        return new Family(List.copyOf(parents.values()), List.copyOf(children.values()));
    }

    private Parcel version(long id, int version) {
        return registry.version(id, version).orElseThrow();
    }

    /** What keeps the children from going back into their parents. */
    List<Reversals.Block> blocks(Family family) {
        List<Reversals.Block> blocks = new ArrayList<>();
        for (Child child : family.children()) {
            if (child.isRetired()) {
                blocks.add(block(child.now(), "已被注销、分割或合并", "was retired, split or merged"));
            } else if (!isSameGround(child)) {
                blocks.add(block(firstElsewhere(child), "界线已变更", "has another boundary"));
            }
        }
        if (blocks.isEmpty()) {
            addDisagreements(family, blocks);
        }
        return blocks;
    }

    private boolean isSameGround(Child child) {
        return isSameGround(child.then(), child.now());
    }

    private boolean isSameGround(Parcel one, Parcel other) {
        SurveyPlane plane = planes.at(one.shape().getEnvelopeInternal());
        return SameGround.test(plane.toPlane(one.shape()), plane.toPlane(other.shape()));
    }

    /** The first version since whose ground is not that of the record. */
    private Parcel firstElsewhere(Child child) {
        List<Parcel> history = registry.history(child.now().id());
        Parcel first = child.now();
        for (Parcel version : history) {
            if (version.version() > child.then().version() && !isSameGround(child.then(), version)) {
                first = version;
            }
        }
        return first;
    }

    /** Facts that were changed since on several children, or on one of several, and now differ. */
    private void addDisagreements(Family family, List<Reversals.Block> blocks) {
        Map<String, Function<StatedFacts, ?>> facts = new LinkedHashMap<>();
        facts.put("地类 land class", StatedFacts::landClass);
        facts.put("权属性质 ownership", StatedFacts::ownership);
        facts.put("权利人 holder", StatedFacts::holder);
        facts.put("阶段 stage", StatedFacts::stage);
        facts.forEach((name, fact) -> {
            List<Child> changed = family.children().stream()
                    .filter(child -> hasChanged(child, fact))
                    .toList();
            long values = family.children().stream()
                    .map(child -> fact.apply(StatedFacts.of(child.now().facts())))
                    .distinct()
                    .count();
            if (!changed.isEmpty() && values > 1) {
                String[] words = name.split(" ", 2);
                changed.forEach(child -> blocks.add(
                        block(child.now(), words[0] + "与其他部分不同", "differs from the other parts in " + words[1])));
            }
        });
    }

    private Reversals.Block block(Parcel by, String zh, String en) {
        String number = numbers.of(List.of(by.recordId())).get(by.recordId());
        return new Reversals.Block(
                by.id(),
                by.facts().code(),
                by.recordId(),
                number,
                new Messages("地块之后" + zh + "（案卷 " + number + "）", "the parcel " + en + " since, by record " + number));
    }
}
