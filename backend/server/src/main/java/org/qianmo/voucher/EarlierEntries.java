package org.qianmo.voucher;

import org.qianmo.voucher.store.LedgerLinks;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Chains the entries of a store that is older than the chain, once, before the server listens. */
@Component
class EarlierEntries implements SmartInitializingSingleton {

    private final LedgerLinks links;
    private final TransactionTemplate transaction;

    EarlierEntries(LedgerLinks links, TransactionTemplate transaction) {
        this.links = links;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> links.chainEarlier());
    }
}
