package org.qianmo.voucher.application.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.qianmo.kernel.ledger.Unit;
import org.qianmo.voucher.application.VoucherAct;
import org.springframework.stereotype.Component;

/** Writes acts with the members that {@link ActReader} reads. */
@Component
class ActWriter {

    private final VoucherUnits units;

    ActWriter(VoucherUnits units) {
        this.units = units;
    }

    Map<String, Object> body(VoucherAct act) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", act.act());
        body.put("serial", act.serial());
        if (act instanceof VoucherAct.Issue issue) {
            issue(issue, body);
        } else if (act instanceof VoucherAct.Transfer transfer) {
            transfer(transfer, body);
        } else if (act instanceof VoucherAct.Pledge pledge) {
            body.put("holder", pledge.holder());
            body.put("pledgee", pledge.pledgee());
            body.put("loanContractNo", pledge.loanContractNo());
        } else if (act instanceof VoucherAct.Release release) {
            body.put("holder", release.holder());
            body.put("pledgee", release.pledgee());
            body.put("documentNo", release.documentNo());
        } else if (act instanceof VoucherAct.Redeem redeem) {
            redeem(redeem, body);
        } else if (act instanceof VoucherAct.Cancel cancel) {
            body.put("reason", cancel.reason());
            body.put("words", cancel.words());
        } else if (act instanceof VoucherAct.Extend extend) {
            body.put("months", extend.months());
            body.put("words", extend.words());
        }
        body.values().removeIf(value -> value == null || value instanceof Map<?, ?> map && map.isEmpty());
        return body;
    }

    private static void issue(VoucherAct.Issue act, Map<String, Object> body) {
        body.put("asset", act.asset());
        body.put("holderId", act.holderId());
        body.put("works", act.works());
        body.put("projectNo", act.projectNo());
        body.put("consentNo", act.consentNo());
        body.put("consentOn", act.consentOn());
        body.put("amounts", VoucherUnits.shown(act.amounts(), act.asset().unit()));
    }

    private void transfer(VoucherAct.Transfer act, Map<String, Object> body) {
        body.put("from", act.from());
        body.put("to", act.to());
        body.put("amounts", VoucherUnits.shown(act.amounts(), units.of(act.serial())));
        body.put("pricePerMuYuan", Unit.FEN.shown(act.pricePerMuFen()));
        body.put("platformNo", act.platformNo());
    }

    private void redeem(VoucherAct.Redeem act, Map<String, Object> body) {
        body.put("holder", act.holder());
        body.put("parcelId", act.parcelId());
        body.put("amounts", VoucherUnits.shown(act.amounts(), units.of(act.serial())));
        body.put("approvalNo", act.approvalNo());
    }
}
