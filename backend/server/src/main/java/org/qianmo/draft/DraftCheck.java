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

    DraftCheck(DraftDesk drafts, SurveyPlanes planes, AdminUnits units, AccessPolicy policy) {
        this.drafts = drafts;
        this.planes = planes;
        this.units = units;
        this.policy = policy;
    }

    /** In ascending order of parcel and kind, each with the repair that would remove it, where there is one. */
    @Transactional(readOnly = true)
    public List<DraftFinding> check(Draft draft, Actor actor) {
        return check(draft, actor, true);
    }

    /** The same findings without repairs, which take longer to try than everything else takes to check. */
    @Transactional(readOnly = true)
    public List<DraftFinding> findings(Draft draft, Actor actor) {
        return check(draft, actor, false);
    }

    private List<DraftFinding> check(Draft draft, Actor actor, boolean withRepairs) {
        List<ParcelEdit> edits = draft.edits().stream()
                .filter(edit -> !edit.retires() && !KEEP_GROUND.contains(edit.change()))
                .toList();
        if (edits.isEmpty()) {
            return List.of();
        }
        PlaneFrame frame = frame(edits);
        Map<Long, String> codes = new HashMap<>();
        List<Neighbour> edited = edits.stream()
                .map(edit -> neighbour(WorkingParcel.of(edit), frame, codes))
                .toList();
        List<Neighbour> around = around(draft, edits).stream()
                .map(parcel -> neighbour(parcel, frame, codes))
                .toList();
        List<CoverageFinding> found = withRepairs
                ? COVERAGE.of(edited, around, district(edits))
                : COVERAGE.findings(edited, around, district(edits));
        return found.stream()
                .map(finding -> placed(finding, frame, codes, actor))
                .toList();
    }

    /** The frame in which a draft is checked and repaired. */
    PlaneFrame frame(Collection<ParcelEdit> edits) {
        Envelope box = new Envelope();
        edits.stream()
                .filter(edit -> !edit.retires())
                .forEach(edit -> box.expandToInclude(edit.shape().getEnvelopeInternal()));
        return new PlaneFrame(planes.at(box));
    }

    private Collection<WorkingParcel> around(Draft draft, List<ParcelEdit> edits) {
        WorkingFabric fabric = drafts.fabric(draft);
        Map<Long, WorkingParcel> around = new HashMap<>();
        for (Envelope box : Neighbourhoods.of(edits, RULES.reachMetres() / METRES_PER_DEGREE_MIN)) {
            fabric.near(box).forEach(parcel -> around.put(parcel.id(), parcel));
        }
        edits.forEach(edit -> around.remove(edit.parcelId()));
        return around.values();
    }

    private static Neighbour neighbour(WorkingParcel parcel, PlaneFrame frame, Map<Long, String> codes) {
        codes.put(parcel.id(), parcel.facts().code());
        return new Neighbour(parcel.id(), parcel.facts().code(), frame.toPlane(parcel.shape()));
    }

    /** The district, if the ground lies in its band; far away from its meridian its outline measures nothing. */
    private PreparedGeometry district(List<ParcelEdit> edits) {
        PreparedGeometry district = units.districtPlane();
        Envelope box = edits.get(0).shape().getEnvelopeInternal();
        boolean sameBand = !district.getGeometry().isEmpty()
                && planes.at(box).centralMeridianDegrees()
                        == planes.at(units.box()).centralMeridianDegrees();
        return sameBand ? district : null;
    }

    private DraftFinding placed(CoverageFinding found, PlaneFrame frame, Map<Long, String> codes, Actor actor) {
        Finding finding = rated(found.finding(), actor);
        PlacedFinding placed =
                new PlacedFinding(finding, frame.place(finding.where()), codes.get(finding.neighbourId()));
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
