package org.qianmo.exchange;

import java.util.List;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.check.FormCheck;
import org.qianmo.check.GroundCheck;
import org.qianmo.crs.CoordinateSystems;
import org.qianmo.crs.SurveyPlanes;
import org.qianmo.district.AdminUnits;
import org.qianmo.district.Location;
import org.qianmo.landuse.LandUseCatalogue;
import org.qianmo.record.RecordBook;
import org.springframework.stereotype.Service;

/** The services that an import draws on, and what takes several of them at once. */
@Service
record ImportTools(
        CoordinateSystems systems,
        SurveyPlanes planes,
        AdminUnits units,
        LandUseCatalogue landUse,
        FormCheck form,
        GroundCheck ground,
        AccessPolicy policy,
        ImportBooking booking,
        RecordBook book) {

    /** Rows in the district but outside of the actor's own part of it. */
    void refuseForeignTerritory(Actor actor, List<ImportRow> rows, RowFindings findings) {
        for (ImportRow row : rows) {
            Location location = units.locate(row.ground().lonLat().getInteriorPoint());
            String unit = location.villageCode() == null ? location.townCode() : location.villageCode();
            if (unit != null && !actor.territory().covers(unit)) {
                findings.error(
                        row.number(),
                        "OUTSIDE_TERRITORY",
                        "所在单元 " + units.name(unit) + " 不在您的辖区内",
                        "lies in unit " + unit + ", outside your territory");
            }
        }
    }
}
