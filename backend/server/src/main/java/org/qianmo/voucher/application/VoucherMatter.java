package org.qianmo.voucher.application;

import java.time.Instant;
import java.util.Collection;
import org.qianmo.access.Actor;
import org.qianmo.http.Problem;
import org.qianmo.record.RecordCover;
import org.qianmo.record.RecordKind;
import org.qianmo.review.RecordMatter;
import org.qianmo.voucher.application.store.ApplicationRows;
import org.springframework.stereotype.Component;

/** Records of vouchers: their content is an act, which the office does when it is approved. */
@Component
class VoucherMatter implements RecordMatter {

    private final ApplicationRows rows;
    private final ActPlans plans;
    private final ActOffice office;

    VoucherMatter(ApplicationRows rows, ActPlans plans, ActOffice office) {
        this.rows = rows;
        this.plans = plans;
        this.office = office;
    }

    @Override
    public boolean isOf(RecordKind kind) {
        return kind.isOfVouchers();
    }

    @Override
    public Content open(RecordCover cover) {
        VoucherAct act = rows.find(cover.id())
                .orElseThrow(() -> Problem.unprocessable("RECORD_EMPTY", "案卷没有申请内容", "the record asks for nothing"));
        return new Application(cover, act);
    }

    private final class Application implements Content {

        private final RecordCover cover;
        private final VoucherAct act;

        Application(RecordCover cover, VoucherAct act) {
            this.cover = cover;
            this.act = act;
        }

        @Override
        public void refuseEmpty() {
            // One without an act could not be opened.
        }

        @Override
        public Collection<String> units() {
            return plans.preview(act).units();
        }

        @Override
        public void ask(Actor author, Actor reader) {
            ActOffice.refuse(plans.preview(act));
        }

        @Override
        public Instant pass(Actor author, Actor reader) {
            return office.take(act, cover.id(), cover.number(), cover.author());
        }
    }
}
