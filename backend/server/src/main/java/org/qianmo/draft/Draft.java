package org.qianmo.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qianmo.parcel.Change;
import org.qianmo.record.ParcelEdit;

/** The steps of a draft, and what they come to in the end. */
public final class Draft {

    /** Of two changes to one parcel, the one that says more names the version; the last here says most. */
    private static final List<Change> WEIGHT = List.of(
            Change.NODES, Change.ATTRIBUTES, Change.SHIFT, Change.CHANGE, Change.SPLIT, Change.MERGE, Change.REVERSAL);

    private final List<Step> steps;
    private final Map<Long, ParcelEdit> net = new LinkedHashMap<>();

    private Draft(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /** @param steps in their order, undone ones too */
    public static Draft of(List<Step> steps) {
        Draft draft = new Draft(steps);
        draft.active().forEach(step -> step.edits().forEach(draft::add));
        return draft;
    }

    /** The draft as it would be after one more step. */
    public Draft with(Step step) {
        List<Step> longer = new ArrayList<>(active());
        longer.add(step);
        return Draft.of(longer);
    }

    private void add(ParcelEdit edit) {
        ParcelEdit before = net.get(edit.parcelId());
        if (edit.kind() == ParcelEdit.Kind.KEEP) {
            net.remove(edit.parcelId());
        } else if (before == null) {
            net.put(edit.parcelId(), edit);
        } else if (before.kind() == ParcelEdit.Kind.CREATE && edit.retires()) {
            net.remove(edit.parcelId());
        } else {
            net.put(edit.parcelId(), joined(before, edit));
        }
    }

    private static ParcelEdit joined(ParcelEdit before, ParcelEdit edit) {
        if (edit.retires()) {
            return edit;
        }
        boolean rebased = edit.baseVersion() != null && before.kind() == ParcelEdit.Kind.CHANGE;
        return new ParcelEdit(
                before.kind(),
                before.retires() ? edit.change() : weightier(before.change(), edit.change()),
                edit.parcelId(),
                rebased ? edit.baseVersion() : before.baseVersion(),
                edit.facts(),
                before.codeSeries() == null || edit.facts().code() != null ? edit.codeSeries() : before.codeSeries(),
                edit.shape(),
                edit.officialArea());
    }

    private static Change weightier(Change one, Change other) {
        if (one == Change.CREATE) {
            return one;
        }
        return WEIGHT.indexOf(one) >= WEIGHT.indexOf(other) ? one : other;
    }

    public List<Step> steps() {
        return steps;
    }

    public List<Step> active() {
        return steps.stream().filter(Step::isActive).toList();
    }

    /** What becomes of each parcel in the end; one that comes and goes within the draft is not among them. */
    public Collection<ParcelEdit> edits() {
        return List.copyOf(net.values());
    }

    public Optional<ParcelEdit> edit(long parcelId) {
        return Optional.ofNullable(net.get(parcelId));
    }

    public boolean touches(long parcelId) {
        return net.containsKey(parcelId);
    }

    public Set<Long> parcelIds() {
        return new LinkedHashSet<>(net.keySet());
    }

    /** Parcels that were there before the draft and that it changes or retires. */
    public List<Long> baseIds() {
        return baseIds(net.values());
    }

    /** The same for some edits of a draft. */
    public static List<Long> baseIds(Collection<ParcelEdit> edits) {
        return edits.stream()
                .filter(edit -> edit.kind() != ParcelEdit.Kind.CREATE)
                .map(ParcelEdit::parcelId)
                .toList();
    }

    public Optional<Step> lastActive() {
        List<Step> active = active();
        return active.isEmpty() ? Optional.empty() : Optional.of(active.get(active.size() - 1));
    }

    public Optional<Step> firstUndone() {
        return steps.stream().filter(step -> step.state() == Step.State.UNDONE).findFirst();
    }
}
