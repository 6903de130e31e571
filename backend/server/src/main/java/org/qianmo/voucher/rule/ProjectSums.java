package org.qianmo.voucher.rule;

import java.util.List;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.crs.SurveyPlanes;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.geometry.OfficialArea;
import org.qianmo.voucher.rule.store.GivenUpRows;
import org.qianmo.voucher.rule.store.RedemptionRows;
import org.qianmo.voucher.standing.Standings;
import org.springframework.stereotype.Component;

/** What was given up (拆旧) and what is built on in its place (建新), by project; a voucher of none is one by itself with its parts. */
@Component
class ProjectSums {

    private final GivenUpRows givenUp;
    private final RedemptionRows redemptions;
    private final Standings standings;
    private final SurveyPlanes planes;

    ProjectSums(GivenUpRows givenUp, RedemptionRows redemptions, Standings standings, SurveyPlanes planes) {
        this.givenUp = givenUp;
        this.redemptions = redemptions;
        this.standings = standings;
        this.planes = planes;
    }

    /**
     * Both sums.
     *
     * @param givenUp official area of the ground on which its vouchers stand
     * @param redeemedMilliMu 0.001 亩
     */
    record Sums(Acreage givenUp, long redeemedMilliMu) {}

    /** @param projectNo null for none */
    Sums of(String serial, String projectNo) {
        if (projectNo != null) {
            return new Sums(area(givenUp.ofProject(projectNo)), redemptions.ofProject(projectNo));
        }
        List<String> family = standings.family(standings.root(serial));
        return new Sums(area(givenUp.ofVouchers(family)), redemptions.ofVouchers(family));
    }

    private Acreage area(List<MultiPolygon> grounds) {
        return Acreage.sum(grounds.stream().map(this::area).toList());
    }

    private Acreage area(MultiPolygon ground) {
        return Acreage.ofSquareMetres(
                OfficialArea.ofPolygonal(planes.at(ground.getEnvelopeInternal()).toPlane(ground)));
    }
}
