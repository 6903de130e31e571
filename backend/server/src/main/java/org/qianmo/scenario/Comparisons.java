package org.qianmo.scenario;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.access.Actor;
import org.qianmo.access.Territory;
import org.qianmo.acreage.Category;
import org.qianmo.crs.SurveyPlanes;
import org.qianmo.http.Problem;
import org.qianmo.kernel.contiguity.Gap;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.scenario.Comparison.Column;
import org.qianmo.unit.IndicatorSheet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Computes sets of scenarios, as things stand now. Nothing is kept: records go on, and so do the figures. */
@Service
public class Comparisons {

    private static final int DISTRICT_DIGITS = 6;

    private final ScenarioShelf shelf;
    private final Sides sides;
    private final AcceptedAcreage accepted;
    private final VoucherActs vouchers;
    private final UnitIndicators indicators;
    private final SurveyPlanes planes;

    Comparisons(
            ScenarioShelf shelf,
            Sides sides,
            AcceptedAcreage accepted,
            VoucherActs vouchers,
            UnitIndicators indicators,
            SurveyPlanes planes) {
        this.shelf = shelf;
        this.sides = sides;
        this.accepted = accepted;
        this.vouchers = vouchers;
        this.indicators = indicators;
        this.planes = planes;
    }

    /**
     * All sides in one view of the database, so that they are of the same moment.
     *
     * @throws Problem 403, 404, 422 SCENARIO_TOO_LARGE
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Comparison of(long id, Actor reader) {
        ScenarioSet set = shelf.find(id, reader);
        Sides.Compared compared = sides.of(set, reader);
        Envelope extent = compared.ground().extent();
        UnitIndicators.Judgements judged = indicators.of(compared, set.territory());
        Map<Category, Acreage> today = accepted.today(bound(set.territory()));
        List<Column> columns = new ArrayList<>();
        for (Side side : compared.sides()) {
            LandFigures land = side.isSound() ? land(side, extent) : null;
            columns.add(column(side, land, today, judged.bySide().get(side.number()), reader));
        }
        return new Comparison(set, extent, Gap.DEFAULT, judged.leftOut(), columns);
    }

    private LandFigures land(Side side, Envelope extent) {
        return new LandMeasures(planes.at(extent), Gap.DEFAULT).of(side.land());
    }

    private Column column(
            Side side, LandFigures land, Map<Category, Acreage> today, List<IndicatorSheet> sheets, Actor reader) {
        AcceptedAcreage.Added added = accepted.by(side);
        VoucherActs.Planned planned = vouchers.by(side, reader);
        Map<Category, Acreage> sums = new EnumMap<>(Category.class);
        sums.putAll(today);
        added.byCategory().forEach((category, more) -> sums.merge(category, more, Acreage::plus));
        List<ScenarioFinding> findings = new ArrayList<>(side.findings());
        findings.addAll(added.findings());
        findings.addAll(planned.findings());
        return new Column(side, land, sums, planned.effect(), sheets, findings);
    }

    /**
     * Parcels that are other on the second side than on the first.
     *
     * @param first 0 for today, or the number of a scenario
     * @throws Problem 400 BAD_PARAMETER for a number that no side has, 403, 404, 409 SCENARIO_CLASH, 422
     *     SCENARIO_TOO_LARGE
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Difference> differences(long id, int first, int second, Actor reader) {
        ScenarioSet set = shelf.find(id, reader);
        refuseNone(first, set);
        refuseNone(second, set);
        List<Side> all = sides.of(set, reader).sides();
        if (!all.get(first).isSound() || !all.get(second).isSound()) {
            throw Problem.conflict(
                    "SCENARIO_CLASH",
                    "方案中的案卷不能同时生效，无从比较",
                    "records of the scenario cannot take effect together: there is nothing to compare");
        }
        return Difference.between(all.get(first).pieces(), all.get(second).pieces());
    }

    private static void refuseNone(int number, ScenarioSet set) {
        if (number < 0 || number > set.scenarios().size()) {
            throw Problem.badRequest(
                    "BAD_PARAMETER",
                    "from 与 to 应为 0（现状）至 " + set.scenarios().size(),
                    "from and to are 0, which is today, to " + set.scenarios().size());
        }
    }

    /** Null for the district, which also has what lies in no town. */
    private static Territory bound(Territory territory) {
        return territory.code().length() == DISTRICT_DIGITS ? null : territory;
    }
}
