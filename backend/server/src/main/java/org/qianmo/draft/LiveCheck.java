package org.qianmo.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qianmo.access.Actor;
import org.qianmo.check.Form;
import org.qianmo.check.Ground;
import org.qianmo.check.PlacedFinding;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.topology.Finding;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Measures and checks shapes while they are drawn, among their neighbours as the register has them, or as a draft leaves
 * them. Nothing is stored, and no lock is taken.
 */
@Service
public class LiveCheck {

    private final DraftDesk drafts;
    private final DraftCheck check;
    private final DraftSight sight;

    LiveCheck(DraftDesk drafts, DraftCheck check, DraftSight sight) {
        this.drafts = drafts;
        this.check = check;
        this.sight = sight;
    }

    /**
     * A shape being drawn.
     *
     * @param parcelId of the parcel that it is to become the shape of; negative, and unlike all others, for a new one
     */
    public record Drawn(long parcelId, Form form) {}

    /**
     * What a shape measures.
     *
     * @param ground null if it has no sound form
     * @param before as the parcel is booked now; null for a new one, and for one that its reader may not see
     */
    public record Measured(long parcelId, Ground ground, Acreage before) {}

    /** Something wrong with a shape. */
    public record Placed(long parcelId, PlacedFinding finding) {}

    public record Result(List<Measured> shapes, List<Placed> findings) {}

    /**
     * All of the shapes at once.
     *
     * @param recordId whose draft shows the neighbours; null for what is in the register
     * @param drawn with different ids
     */
    @Transactional(readOnly = true)
    public Result check(Long recordId, List<Drawn> drawn, Actor actor) {
        WorkingFabric fabric = drafts.fabric(recordId == null ? Draft.of(List.of()) : drafts.draft(recordId));
        Map<Long, WorkingParcel> before = new HashMap<>();
        drawn.stream()
                .filter(shape -> shape.parcelId() > 0)
                .forEach(shape -> fabric.find(shape.parcelId())
                        .filter(parcel -> sight.maySee(actor, parcel))
                        .ifPresent(parcel -> before.put(shape.parcelId(), parcel)));
        List<Measured> measured = drawn.stream()
                .map(shape -> measured(shape, before.get(shape.parcelId())))
                .toList();
        return new Result(measured, findings(drawn, before, fabric, actor));
    }

    private static Measured measured(Drawn drawn, WorkingParcel before) {
        return new Measured(
                drawn.parcelId(), drawn.form().ground().orElse(null), before == null ? null : before.booked());
    }

    /** What is wrong with the form comes first, as it does for one who reads from top to bottom. */
    private List<Placed> findings(
            List<Drawn> drawn, Map<Long, WorkingParcel> before, WorkingFabric fabric, Actor actor) {
        List<WorkingParcel> sound = new ArrayList<>();
        for (Drawn shape : drawn) {
            WorkingParcel known = before.get(shape.parcelId());
            String code = known == null ? null : known.facts().code();
            shape.form().ground().ifPresent(ground -> sound.add(WorkingParcel.drawn(shape.parcelId(), code, ground)));
        }
        List<Placed> among = check.findings(sound, fabric.without(ids(drawn)), actor).stream()
                .map(found -> new Placed(found.parcelId(), found.placed()))
                .toList();
        List<Placed> all = new ArrayList<>();
        for (Drawn shape : drawn) {
            shape.form().findings().stream()
                    .filter(finding -> among.stream().noneMatch(other -> isSame(other, shape.parcelId(), finding)))
                    .forEach(finding -> all.add(new Placed(shape.parcelId(), finding)));
        }
        all.addAll(among);
        return all;
    }

    private static Set<Long> ids(List<Drawn> drawn) {
        Set<Long> ids = new HashSet<>();
        drawn.forEach(shape -> ids.add(shape.parcelId()));
        return ids;
    }

    /** The check among neighbours looks at the form as well. */
    private static boolean isSame(Placed placed, long parcelId, PlacedFinding finding) {
        Finding one = placed.finding().finding();
        Finding other = finding.finding();
        return placed.parcelId() == parcelId
                && one.code() == other.code()
                && one.where().equalsExact(other.where());
    }
}
