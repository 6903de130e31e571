package org.qianmo.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qianmo.access.Actor;
import org.qianmo.parcel.Change;
import org.qianmo.record.ParcelEdit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an operation would make of the fabric: its parcels, and what would be wrong with them. Nothing is stored. */
@Service
public class Previews {

    private final DraftDesk drafts;
    private final DraftCheck check;
    private final DraftSight sight;

    Previews(DraftDesk drafts, DraftCheck check, DraftSight sight) {
        this.drafts = drafts;
        this.check = check;
        this.sight = sight;
    }

    /** What would become of a parcel, seen from the draft as it is. */
    public enum Action {
        CREATE,
        CHANGE,
        RETIRE,
        /** Another node on the same ground. */
        NODES
    }

    /** @param before null for a parcel that the step makes; {@code after} null for one that it retires */
    public record Line(long parcelId, Action action, WorkingParcel before, WorkingParcel after) {}

    public record Preview(String operation, List<Line> parcels, List<DraftFinding> findings) {}

    /** @throws org.qianmo.http.Problem as the operation itself */
    @Transactional(readOnly = true)
    public Preview of(long recordId, Operation operation, Actor actor) {
        Trial trial = drafts.trial(recordId, operation, actor);
        Map<Long, ParcelEdit> edits = new LinkedHashMap<>();
        trial.step().edits().forEach(edit -> edits.put(edit.parcelId(), edit));
        List<Line> lines = new ArrayList<>();
        for (ParcelEdit edit : edits.values()) {
            line(edit, trial).filter(line -> maySee(actor, line)).ifPresent(lines::add);
        }
        List<DraftFinding> findings = check.findings(DraftCheck.changed(edits.values()), trial.after(), actor);
        return new Preview(trial.step().operation(), lines, findings);
    }

    private static Optional<Line> line(ParcelEdit edit, Trial trial) {
        WorkingParcel before = trial.before().find(edit.parcelId()).orElse(null);
        WorkingParcel after = trial.after().find(edit.parcelId()).orElse(null);
        return before == null && after == null
                ? Optional.empty()
                : Optional.of(new Line(edit.parcelId(), action(edit, before, after), before, after));
    }

    private static Action action(ParcelEdit edit, WorkingParcel before, WorkingParcel after) {
        if (after == null) {
            return Action.RETIRE;
        }
        if (before == null) {
            return Action.CREATE;
        }
        return edit.change() == Change.NODES ? Action.NODES : Action.CHANGE;
    }

    /** A neighbour in another territory that would get a node is not shown, as it is not in the draft. */
    private boolean maySee(Actor actor, Line line) {
        return sight.maySee(actor, line.before() == null ? line.after() : line.before());
    }
}
