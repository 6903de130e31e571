package org.qianmo.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.crs.SurveyPlane;
import org.qianmo.crs.SurveyPlanes;
import org.qianmo.district.AdminUnits;
import org.qianmo.kernel.topology.Finding;
import org.qianmo.kernel.topology.FindingCode;
import org.qianmo.kernel.topology.Neighbour;
import org.qianmo.kernel.topology.Severity;
import org.qianmo.kernel.topology.SizeUnit;
import org.qianmo.kernel.topology.Tolerances;
import org.qianmo.kernel.topology.TopologyCheck;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.ParcelFacts;
import org.qianmo.parcel.ParcelFilter;
import org.qianmo.parcel.ParcelStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What sound ground meets where it is put: other parcels, and the boundary of the district. */
@Service
public class GroundCheck {

    /** More parcels than this under one shape are not a drawing but an accident. */
    private static final int NEIGHBOURS_MAX = 20_000;

    private static final TopologyCheck TOPOLOGY = new TopologyCheck(Tolerances.DEFAULT);

    private final InnerCells.Known inner = new InnerCells.Known();
    private final ParcelStream parcels;
    private final AdminUnits units;
    private final SurveyPlanes planes;
    private final AccessPolicy policy;

    GroundCheck(ParcelStream parcels, AdminUnits units, SurveyPlanes planes, AccessPolicy policy) {
        this.parcels = parcels;
        this.units = units;
        this.planes = planes;
        this.policy = policy;
    }

    /**
     * Overlaps with present parcels, wherever they lie: ground could be booked twice otherwise.
     *
     * @param except ids that are left out: the parcel itself, and those that go in the same record
     * @param actor who is told; the other parcel's code only if that parcel may be read
     */
    @Transactional(readOnly = true)
    public List<PlacedFinding> againstParcels(Ground ground, Set<Long> except, Actor actor) {
        Envelope box = ground.lonLat().getEnvelopeInternal();
        SurveyPlane plane = planes.at(box);
        Map<Long, Parcel> near = parcels.list(ParcelFilter.in(box), NEIGHBOURS_MAX).stream()
                .filter(parcel -> !except.contains(parcel.id()))
                .collect(Collectors.toMap(Parcel::id, Function.identity()));
        List<Neighbour> neighbours =
                near.values().stream().map(parcel -> neighbour(parcel, plane)).toList();
        return TOPOLOGY.against(ground.plane(), neighbours).stream()
                .map(finding -> place(finding, plane, codeFor(actor, near.get(finding.neighbourId()))))
                .toList();
    }

    private static Neighbour neighbour(Parcel parcel, SurveyPlane plane) {
        return new Neighbour(parcel.id(), parcel.facts().code(), plane.toPlane(parcel.shape()));
    }

    /**
     * Ground outside the district.
     *
     * @param outside whether ground outside the district is an error or a warning
     */
    public List<PlacedFinding> withinDistrict(Ground ground, Severity outside) {
        PreparedGeometry district = units.districtPlane();
        if (district.getGeometry().isEmpty()) {
            return List.of();
        }
        SurveyPlane plane = planes.at(ground.lonLat().getEnvelopeInternal());
        if (plane.centralMeridianDegrees() == planes.at(units.box()).centralMeridianDegrees()
                && inner.of(district).hold(ground.plane().getEnvelopeInternal())) {
            return List.of();
        }
        List<PlacedFinding> found = new ArrayList<>();
        boolean sameBand =
                plane.centralMeridianDegrees() == planes.at(units.box()).centralMeridianDegrees();
        List<Finding> findings = sameBand ? TOPOLOGY.within(ground.plane(), district) : List.of(whole(ground));
        for (Finding finding : findings) {
            Finding rated = new Finding(
                    finding.code(), outside, finding.where(), finding.size(), finding.unit(), finding.neighbourId());
            found.add(place(rated, plane, null));
        }
        return found;
    }

    private static Finding whole(Ground ground) {
        return Finding.error(
                FindingCode.OUTSIDE_UNIT, ground.plane(), ground.plane().getArea(), SizeUnit.SQUARE_METRES);
    }

    private String codeFor(Actor actor, Parcel neighbour) {
        ParcelFacts facts = neighbour.facts();
        return policy.mayRead(actor, facts.townCode(), facts.villageCode()) ? facts.code() : null;
    }

    private static PlacedFinding place(Finding finding, SurveyPlane plane, String code) {
        return new PlacedFinding(finding, plane.toLonLat(finding.where()), code);
    }
}
