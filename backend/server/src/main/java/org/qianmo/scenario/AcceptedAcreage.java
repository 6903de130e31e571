package org.qianmo.scenario;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.qianmo.access.Territory;
import org.qianmo.acreage.AcreageStatements;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.Level;
import org.qianmo.acreage.acceptance.AcceptanceDesk;
import org.qianmo.acreage.acceptance.AcceptancePlan;
import org.qianmo.acreage.acceptance.PlannedWork;
import org.qianmo.acreage.acceptance.WorkFinding;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.record.RecordCover;
import org.qianmo.record.RecordKind;
import org.qianmo.scenario.ScenarioFinding.Code;
import org.qianmo.settings.DistrictSettings;
import org.springframework.stereotype.Component;

/** Accepted work by category, with what the acceptances of a scenario would add. */
@Component
class AcceptedAcreage {

    private final AcreageStatements statements;
    private final AcceptanceDesk acceptances;
    private final DistrictSettings district;
    private final Clock clock;

    AcceptedAcreage(AcreageStatements statements, AcceptanceDesk acceptances, DistrictSettings district, Clock clock) {
        this.statements = statements;
        this.acceptances = acceptances;
        this.district = district;
        this.clock = clock;
    }

    /** Of the territory, as of today. */
    Map<Category, Acreage> today(Territory territory) {
        Map<Category, Acreage> today = new EnumMap<>(Category.class);
        statements
                .of(Level.DISTRICT, null, district.today(clock), territory)
                .totals()
                .forEach(line -> today.put(line.category(), line.counted()));
        return today;
    }

    /** @param findings with those of records that would be refused, which add nothing */
    record Added(Map<Category, Acreage> byCategory, List<ScenarioFinding> findings) {}

    /** Records that would be refused are left out, and those that remain are planned anew. */
    Added by(Side side) {
        List<RecordCover> covers = new ArrayList<>(side.covers().stream()
                .filter(cover -> cover.kind() == RecordKind.ACCEPTANCE)
                .toList());
        List<ScenarioFinding> findings = new ArrayList<>();
        while (!covers.isEmpty()) {
            List<RecordCover> ofWorks = ofWorks(covers);
            AcceptancePlan plan =
                    acceptances.together(covers.stream().map(RecordCover::id).toList());
            Set<Long> refused = new TreeSet<>();
            plan.findings().stream()
                    .filter(WorkFinding::isError)
                    .forEach(finding -> refused.add(ofWorks.get(finding.work()).id()));
            plan.findings().stream()
                    .filter(finding -> refused.isEmpty()
                            || refused.contains(ofWorks.get(finding.work()).id()))
                    .forEach(finding -> findings.add(finding(finding, ofWorks)));
            if (refused.isEmpty()) {
                return new Added(sums(plan), findings);
            }
            covers.removeIf(cover -> refused.contains(cover.id()));
        }
        return new Added(Map.of(), findings);
    }

    /** For each work of the plan the record that it is of. */
    private List<RecordCover> ofWorks(List<RecordCover> covers) {
        List<RecordCover> ofWorks = new ArrayList<>();
        for (RecordCover cover : covers) {
            acceptances.grounds(cover.id()).forEach(work -> ofWorks.add(cover));
        }
        return ofWorks;
    }

    private static ScenarioFinding finding(WorkFinding finding, List<RecordCover> ofWorks) {
        String number = ofWorks.get(finding.work()).number();
        return ScenarioFinding.of(Code.ACCEPTANCE, List.of(number), finding.body());
    }

    private static Map<Category, Acreage> sums(AcceptancePlan plan) {
        Map<Category, Acreage> sums = new EnumMap<>(Category.class);
        for (PlannedWork work : plan.works()) {
            sums.merge(work.stated().category(), work.counted(), Acreage::plus);
        }
        return sums;
    }
}
