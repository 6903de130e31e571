package org.qianmo.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qianmo.access.Actor;
import org.qianmo.http.Messages;
import org.qianmo.record.RecordCover;
import org.qianmo.scenario.ScenarioFinding.Code;
import org.qianmo.voucher.application.ActPlan;
import org.qianmo.voucher.application.ApplicationDesk;
import org.qianmo.voucher.application.ApplicationDesk.Application;
import org.qianmo.voucher.application.VoucherAct;
import org.springframework.stereotype.Component;

/**
 * The acts on vouchers of a scenario, each planned as things stand in the ledger. Two acts on one voucher, or issued for the
 * same work, are a finding: the second is planned as if the first had not been done.
 */
@Component
class VoucherActs {

    private final ApplicationDesk applications;

    VoucherActs(ApplicationDesk applications) {
        this.applications = applications;
    }

    /** @param findings of the plans, and of acts that meet */
    record Planned(VoucherEffect effect, List<ScenarioFinding> findings) {}

    Planned by(Side side, Actor reader) {
        List<VoucherEffect.Act> acts = new ArrayList<>();
        List<ScenarioFinding> findings = new ArrayList<>();
        Map<String, RecordCover> seen = new HashMap<>();
        for (RecordCover cover : side.covers()) {
            if (cover.kind().isOfVouchers()) {
                Application application = applications.find(cover.id(), reader);
                application.plan().ifPresent(plan -> {
                    acts.add(act(cover, application.act(), plan));
                    plan.findings()
                            .forEach(found -> findings.add(
                                    ScenarioFinding.of(Code.VOUCHER, List.of(cover.number()), found.toBody())));
                });
                meetings(cover, application.act(), seen, findings);
            }
        }
        return new Planned(new VoucherEffect(acts), findings);
    }

    private static VoucherEffect.Act act(RecordCover cover, VoucherAct act, ActPlan plan) {
        return new VoucherEffect.Act(cover.number(), act.act(), act.serial(), plan.refused(), plan.entries());
    }

    private static void meetings(
            RecordCover cover, VoucherAct act, Map<String, RecordCover> seen, List<ScenarioFinding> findings) {
        for (String thing : things(act)) {
            RecordCover before = seen.putIfAbsent(thing, cover);
            if (before != null) {
                findings.add(same(before, cover, thing));
            }
        }
    }

    /** What only one act of a scenario can rest on. */
    private static List<String> things(VoucherAct act) {
        if (act instanceof VoucherAct.Issue issue) {
            return issue.works().stream().map(work -> "work " + work).toList();
        }
        return List.of(act.serial());
    }

    private static ScenarioFinding same(RecordCover one, RecordCover other, String thing) {
        Messages words = new Messages(
                "案卷 %s 与 %s 都涉及 %s，后者按前者未办理计算".formatted(one.number(), other.number(), thing),
                "records %s and %s both concern %s; the second is planned as if the first had not been done"
                        .formatted(one.number(), other.number(), thing));
        return new ScenarioFinding(
                Code.SAME_VOUCHER, false, words, List.of(one.number(), other.number()), null, null, null);
    }
}
