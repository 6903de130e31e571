package org.qianmo.voucher.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qianmo.kernel.ledger.Account;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Purpose;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

class KnownAccountsTest {

    private static final Account ACCOUNT = new Account(17, 5, Purpose.LIVE, Asset.LAND, Indicator.QUOTA);

    private final KnownAccounts known = new KnownAccounts();

    @BeforeEach
    void begin() {
        TransactionSynchronizationManager.initSynchronization();
    }

    @AfterEach
    void clear() {
        TransactionSynchronizationManager.clear();
    }

    @Test
    void isKnownOnceItsReaderIsAcknowledged() {
        known.keep(ACCOUNT);
        assertThat(known.find(17)).isEmpty();

        TransactionSynchronizationUtils.triggerAfterCommit();

        assertThat(known.find(17)).contains(ACCOUNT);
        assertThat(known.find(5, Purpose.LIVE, Asset.LAND, Indicator.QUOTA)).contains(ACCOUNT);
    }

    /** The database died before the log of the commit was on the disk, and the account with it. */
    @Test
    void isNotKnownIfTheLogWasNotFlushed() {
        known.keep(ACCOUNT);
        TransactionSynchronizationManager.registerSynchronization(new FailedFlush());

        assertThatThrownBy(TransactionSynchronizationUtils::triggerAfterCommit)
                .isInstanceOf(IllegalStateException.class);

        assertThat(known.find(17)).isEmpty();
        assertThat(known.find(5, Purpose.LIVE, Asset.LAND, Indicator.QUOTA)).isEmpty();
    }

    @Test
    void isNotKnownFromATransactionThatOnlyReads() {
        TransactionSynchronizationManager.setCurrentTransactionReadOnly(true);
        known.keep(ACCOUNT);

        TransactionSynchronizationUtils.triggerAfterCommit();

        assertThat(known.find(17)).isEmpty();
    }

    private static final class FailedFlush implements TransactionSynchronization {

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }

        @Override
        public void afterCommit() {
            throw new IllegalStateException("the database is gone");
        }
    }
}
