package org.qianmo.exchange;

import org.qianmo.access.AccessPolicy;
import org.qianmo.check.FormCheck;
import org.qianmo.check.GroundCheck;
import org.qianmo.crs.CoordinateSystems;
import org.qianmo.crs.SurveyPlanes;
import org.qianmo.district.AdminUnits;
import org.qianmo.landuse.LandUseCatalogue;
import org.qianmo.record.RecordBook;
import org.springframework.stereotype.Service;

/** The services that an import draws on. */
@Service
record ImportTools(
        Arrivals arrivals,
        CoordinateSystems systems,
        SurveyPlanes planes,
        AdminUnits units,
        LandUseCatalogue landUse,
        FormCheck form,
        GroundCheck ground,
        AccessPolicy policy,
        CheckWorkers workers,
        ImportBooking booking,
        RecordBook book) {}
