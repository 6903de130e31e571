package org.qianmo.voucher.hold;

import org.qianmo.acreage.AcceptanceRevoked;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What rests on ground whose acceptance is revoked is doubted, in the same transaction. */
@Component
class RevokedGround {

    private final DoubtDesk doubts;

    RevokedGround(DoubtDesk doubts) {
        this.doubts = doubts;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(AcceptanceRevoked revoked) {
        doubts.registerRevoked(revoked.grounds(), revoked.recordNumber() + " " + revoked.words(), revoked.by());
    }
}
