package org.qianmo.check;

import java.util.List;
import java.util.Optional;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.access.Territory;
import org.qianmo.crs.SurveyPlane;
import org.qianmo.crs.SurveyPlanes;
import org.qianmo.district.AdminUnit;
import org.qianmo.district.AdminUnits;
import org.qianmo.http.Problem;
import org.qianmo.kernel.topology.Severity;
import org.qianmo.kernel.topology.Tolerances;
import org.qianmo.kernel.topology.TopologyCheck;
import org.springframework.stereotype.Service;

/** Whether ground lies where its writer answers for it: all of it in the district, and in the writer's own territory. */
@Service
public class TerritoryCheck {

    private static final TopologyCheck TOPOLOGY = new TopologyCheck(Tolerances.DEFAULT);

    private final GroundCheck district;
    private final AdminUnits units;
    private final SurveyPlanes planes;
    private final AccessPolicy policy;

    TerritoryCheck(GroundCheck district, AdminUnits units, SurveyPlanes planes, AccessPolicy policy) {
        this.district = district;
        this.units = units;
        this.planes = planes;
        this.policy = policy;
    }

    /** @throws Problem 422 TOPOLOGY with the place that lies outside */
    public void refuseOutside(Ground ground, Actor actor) {
        List<PlacedFinding> ofDistrict = district.withinDistrict(ground, Severity.ERROR);
        List<PlacedFinding> found = ofDistrict.isEmpty() ? outsideTerritory(ground, actor) : ofDistrict;
        if (!found.isEmpty()) {
            throw FindingsProblem.of(found);
        }
    }

    private List<PlacedFinding> outsideTerritory(Ground ground, Actor actor) {
        SurveyPlane plane = planes.at(ground.lonLat().getEnvelopeInternal());
        return Optional.ofNullable(policy.readable(actor))
                .map(Territory::code)
                .flatMap(units::find)
                .map(AdminUnit::outline)
                .map(outline -> TOPOLOGY.within(ground.plane(), plane.toPlane(outline)))
                .orElse(List.of())
                .stream()
                .map(finding -> new PlacedFinding(finding, plane.toLonLat(finding.where()), null))
                .toList();
    }
}
