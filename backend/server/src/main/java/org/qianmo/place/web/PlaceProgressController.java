package org.qianmo.place.web;

import java.time.Clock;
import java.time.LocalDate;
import org.qianmo.access.Actor;
import org.qianmo.parcel.Views;
import org.qianmo.place.PlaceProgress;
import org.qianmo.settings.DistrictSettings;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What has come of a place until today, or until a day. */
@RestController
class PlaceProgressController {

    private final PlaceProgress progress;
    private final Views views;
    private final DistrictSettings district;
    private final Clock clock;

    PlaceProgressController(PlaceProgress progress, Views views, DistrictSettings district, Clock clock) {
        this.progress = progress;
        this.views = views;
        this.district = district;
        this.clock = clock;
    }

    @GetMapping("/api/zones/{id}/progress")
    ProgressBody ofZone(@PathVariable long id, @RequestParam(required = false) String asOf, Actor actor) {
        return ProgressBody.of(progress.ofZone(id, views.of(actor, asOf, null), day(asOf)));
    }

    @GetMapping("/api/pilot-sites/{id}/progress")
    ProgressBody ofPilotSite(@PathVariable long id, @RequestParam(required = false) String asOf, Actor actor) {
        return ProgressBody.of(progress.ofPilotSite(id, views.of(actor, asOf, null), day(asOf)));
    }

    @GetMapping("/api/consolidation/units/{id}/progress")
    ProgressBody ofUnit(@PathVariable long id, @RequestParam(required = false) String asOf, Actor actor) {
        return ProgressBody.of(progress.ofUnit(id, actor, views.of(actor, asOf, null), day(asOf)));
    }

    private LocalDate day(String asOf) {
        return asOf == null || asOf.isBlank() ? district.today(clock) : views.day(asOf);
    }
}
