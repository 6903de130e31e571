package org.qianmo.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.check.PlacedFinding;
import org.qianmo.crs.SurveyPlanes;
import org.qianmo.district.AdminUnits;
import org.qianmo.kernel.topology.CoverageCheck;
import org.qianmo.kernel.topology.CoverageFinding;
import org.qianmo.kernel.topology.Finding;
import org.qianmo.kernel.topology.FindingCode;
import org.qianmo.kernel.topology.LayerRules;
import org.qianmo.kernel.topology.Neighbour;
import org.qianmo.kernel.topology.Severity;
import org.qianmo.kernel.topology.Tolerances;
import org.qianmo.parcel.Change;
import org.qianmo.record.ParcelEdit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All that is wrong with a draft, if it took effect now. The same check runs while the author works, at submission, and
 * once more inside the transaction of the approval.
 *
 * <p>Parcels whose ground stays (other facts, or only nodes on their border) are not asked for faults that they had
 * before; they are what the others are checked against.
 */
@Service
public class DraftCheck {

    private static final LayerRules RULES = LayerRules.PARCELS;
    private static final CoverageCheck COVERAGE = new CoverageCheck(Tolerances.DEFAULT, RULES);

    /** A degree of latitude is 110,574 m at least; that of longitude, at 23° north, 102,000 m. */
    private static final double METRES_PER_DEGREE_MIN = 100_000;

    private static final Set<Change> KEEP_GROUND = Set.of(Change.NODES, Change.ATTRIBUTES);

    private final DraftDesk drafts;
    private final SurveyPlanes planes;
    private final AdminUnits units;
    private final AccessPolicy policy;
    private final DraftSight sight;

    DraftCheck(DraftDesk drafts, SurveyPlanes planes, AdminUnits units, AccessPolicy policy, DraftSight sight) {
        this.drafts = drafts;
        this.planes = planes;
        this.units = units;
        this.policy = policy;
        this.sight = sight;
    }

    /** As {@link #check(Draft, Actor, Actor)}, told to its author. */
    @Transactional(readOnly = true)
    public List<DraftFinding> check(Draft draft, Actor author) {
        return check(draft, author, author);
    }

    /**
     * In ascending order of parcel and kind, each with the repair that would remove it, where there is one.
     *
     * @param author by whose rights findings weigh
     * @param reader who is told; a neighbour's code only if that parcel may be read
     */
    @Transactional(readOnly = true)
    public List<DraftFinding> check(Draft draft, Actor author, Actor reader) {
        return check(draft, author, reader, COVERAGE::of);
    }

    /** The same findings without repairs, which take longer to try than everything else takes to check. */
    @Transactional(readOnly = true)
    public List<DraftFinding> findings(Draft draft, Actor author, Actor reader) {
        return check(draft, author, reader, COVERAGE::findings);
    }

    /** One way to check edited parcels among those around, within a unit. */
    private interface Coverage {
        List<CoverageFinding> of(
                Collection<Neighbour> edited, Collection<Neighbour> around, PreparedGeometry unitOrNull);
    }

    /**
     * What is wrong with some parcels among the others of a draft, without repairs.
     *
     * @param edited with different ids; parcels of the fabric that have one of these are passed over
     * @param actor by whose rights findings weigh, and who is told
     */
    @Transactional(readOnly = true)
    public List<DraftFinding> findings(Collection<WorkingParcel> edited, WorkingFabric fabric, Actor actor) {
        return check(edited, fabric, actor, actor, COVERAGE::findings);
    }

    private List<DraftFinding> check(Draft draft, Actor author, Actor reader, Coverage coverage) {
        return check(changed(draft.edits()), drafts.fabric(draft), author, reader, coverage);
    }

    /** Those of which the ground is other than before. */
    static List<WorkingParcel> changed(Collection<ParcelEdit> edits) {
        return edits.stream()
                .filter(edit -> edit.shape() != null && !KEEP_GROUND.contains(edit.change()))
                .map(WorkingParcel::of)
                .toList();
    }

    private List<DraftFinding> check(
            Collection<WorkingParcel> changed, WorkingFabric fabric, Actor author, Actor reader, Coverage coverage) {
        if (changed.isEmpty()) {
            return List.of();
        }
        List<Envelope> boxes = changed.stream()
                .map(parcel -> parcel.shape().getEnvelopeInternal())
                .toList();
        PlaneFrame frame = frame(boxes);
        Map<Long, WorkingParcel> parcels = new HashMap<>();
        changed.forEach(parcel -> parcels.put(parcel.id(), parcel));
        List<Neighbour> edited = neighbours(parcels.values(), frame);
        Collection<WorkingParcel> around = around(fabric, parcels.keySet(), boxes);
        List<CoverageFinding> findings = coverage.of(edited, neighbours(around, frame), district(boxes.get(0)));
        around.forEach(parcel -> parcels.put(parcel.id(), parcel));
        return findings.stream()
                .map(found -> {
                    WorkingParcel neighbour = parcels.get(found.finding().neighbourId());
                    return placed(found, rated(found.finding(), author), frame, codeFor(reader, neighbour));
                })
                .toList();
    }

    /** The frame in which a draft is checked and repaired. */
    PlaneFrame frame(List<Envelope> boxes) {
        Envelope whole = new Envelope();
        boxes.forEach(whole::expandToInclude);
        return new PlaneFrame(planes.at(whole));
    }

    private static Collection<WorkingParcel> around(WorkingFabric fabric, Set<Long> edited, List<Envelope> boxes) {
        Map<Long, WorkingParcel> around = new HashMap<>();
        for (Envelope box : Neighbourhoods.of(boxes, RULES.reachMetres() / METRES_PER_DEGREE_MIN)) {
            fabric.near(box).stream()
                    .filter(parcel -> !edited.contains(parcel.id()))
                    .forEach(parcel -> around.put(parcel.id(), parcel));
        }
        return around.values();
    }

    private static List<Neighbour> neighbours(Collection<WorkingParcel> parcels, PlaneFrame frame) {
        return parcels.stream()
                .map(parcel -> new Neighbour(parcel.id(), parcel.facts().code(), frame.toPlane(parcel.shape())))
                .toList();
    }

    private String codeFor(Actor reader, WorkingParcel neighbour) {
        return neighbour != null && sight.maySee(reader, neighbour)
                ? neighbour.facts().code()
                : null;
    }

    /** The district, if the ground lies in its band; far away from its meridian its outline measures nothing. */
    private PreparedGeometry district(Envelope box) {
        PreparedGeometry district = units.districtPlane();
        boolean sameBand = !district.getGeometry().isEmpty()
                && planes.at(box).centralMeridianDegrees()
                        == planes.at(units.box()).centralMeridianDegrees();
        return sameBand ? district : null;
    }

    private static DraftFinding placed(CoverageFinding found, Finding finding, PlaneFrame frame, String code) {
        PlacedFinding placed = new PlacedFinding(finding, frame.place(finding.where()), code);
        return DraftFinding.of(found.parcelId(), placed, found.repair());
    }

    private Finding rated(Finding finding, Actor actor) {
        boolean mayBe = finding.code() == FindingCode.OUTSIDE_UNIT && policy.mayLoadGroundOutside(actor);
        return mayBe
                ? new Finding(
                        finding.code(),
                        Severity.WARNING,
                        finding.where(),
                        finding.size(),
                        finding.unit(),
                        finding.neighbourId())
                : finding;
    }

    /** The findings without what a draft adds to them. */
    public static List<PlacedFinding> placed(List<DraftFinding> findings) {
        List<PlacedFinding> placed = new ArrayList<>();
        findings.forEach(finding -> placed.add(finding.placed()));
        return placed;
    }
}
