package org.qianmo.voucher.web;

import org.qianmo.access.Actor;
import org.qianmo.district.AdminUnits;
import org.qianmo.voucher.passport.BookMoment;
import org.qianmo.voucher.passport.Overviews;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The district's vouchers in sums. */
@RestController
class OverviewController {

    private final Overviews overviews;
    private final BookMoments moments;
    private final AdminUnits units;

    OverviewController(Overviews overviews, BookMoments moments, AdminUnits units) {
        this.overviews = overviews;
        this.moments = moments;
        this.units = units;
    }

    @GetMapping("/api/vouchers/overview")
    OverviewBody overview(
            @RequestParam(required = false) String asOf, @RequestParam(required = false) String knownAt, Actor actor) {
        BookMoment moment = moments.read(asOf, knownAt);
        return OverviewBody.of(overviews.at(moment, actor), moment, units);
    }
}
