package org.qianmo.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qianmo.access.Actor;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.parcel.Change;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.ParcelFacts;
import org.qianmo.parcel.ParcelRegistry;
import org.qianmo.record.Enactment;
import org.qianmo.record.ParcelEdit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a record does to acreages: before and after, exact, by parcel, by land class and by town. */
@Service
public class DraftBalance {

    private final ParcelRegistry registry;
    private final Enactment enactment;
    private final GroundEffects effects;
    private final DraftSight sight;

    DraftBalance(ParcelRegistry registry, Enactment enactment, GroundEffects effects, DraftSight sight) {
        this.registry = registry;
        this.enactment = enactment;
        this.effects = effects;
        this.sight = sight;
    }

    /** @param key land class or town; empty text for none */
    public record Line(String key, Acreage before, Acreage after) {

        Line plus(Acreage moreBefore, Acreage moreAfter) {
            return new Line(key, before.plus(moreBefore), after.plus(moreAfter));
        }

        public Acreage difference() {
            return after.minus(before);
        }
    }

    /** @param before null for a new parcel; {@code after} null for a retired one */
    public record ParcelLine(
            long parcelId, String code, ParcelEdit.Kind action, Change change, Acreage before, Acreage after) {

        public Acreage difference() {
            return (after == null ? Acreage.ZERO : after).minus(before == null ? Acreage.ZERO : before);
        }
    }

    public record Balance(
            List<ParcelLine> parcels,
            List<Line> landClasses,
            List<Line> towns,
            Line total,
            GroundEffects.Effects effects) {}

    /**
     * @param draft of an open record, or of a decided one: its base versions are then those of its time
     * @param actor who is told; parcels that may not be read are left out
     */
    @Transactional(readOnly = true)
    public Balance of(Draft draft, Actor actor) {
        List<ParcelEdit> edits = sight.of(draft, actor);
        List<ParcelLine> parcels = new ArrayList<>();
        Map<String, Line> landClasses = new TreeMap<>();
        Map<String, Line> towns = new TreeMap<>();
        Line total = new Line("", Acreage.ZERO, Acreage.ZERO);
        for (ParcelEdit edit : edits) {
            Parcel base = base(edit);
            if (base != null) {
                add(base.facts(), base.officialArea(), Acreage.ZERO, landClasses, towns);
            }
            ParcelFacts after = edit.retires()
                    ? null
                    : enactment.located(edit.facts(), edit.shape().getInteriorPoint(), false);
            if (after != null) {
                add(after, Acreage.ZERO, edit.officialArea(), landClasses, towns);
            }
            ParcelLine line = line(edit, base);
            parcels.add(line);
            total = total.plus(orZero(line.before()), orZero(line.after()));
        }
        return new Balance(
                parcels,
                List.copyOf(landClasses.values()),
                List.copyOf(towns.values()),
                total,
                effects.of(edits, Draft.baseIds(edits)));
    }

    private Parcel base(ParcelEdit edit) {
        return edit.baseVersion() == null
                ? null
                : registry.version(edit.parcelId(), edit.baseVersion()).orElseThrow();
    }

    private static ParcelLine line(ParcelEdit edit, Parcel base) {
        String code = edit.facts() == null ? base.facts().code() : edit.facts().code();
        return new ParcelLine(
                edit.parcelId(),
                code,
                edit.kind(),
                edit.change(),
                base == null ? null : base.officialArea(),
                edit.officialArea());
    }

    private static void add(
            ParcelFacts facts, Acreage before, Acreage after, Map<String, Line> landClasses, Map<String, Line> towns) {
        String town = facts.townCode() == null ? "" : facts.townCode();
        add(facts.landClass(), before, after, landClasses);
        add(town, before, after, towns);
    }

    private static void add(String key, Acreage before, Acreage after, Map<String, Line> lines) {
        lines.merge(key, new Line(key, before, after), (one, other) -> one.plus(before, after));
    }

    private static Acreage orZero(Acreage acreage) {
        return acreage == null ? Acreage.ZERO : acreage;
    }
}
