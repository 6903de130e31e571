package org.qianmo.voucher.store;

import java.util.List;
import org.springframework.transaction.support.TransactionSynchronization;

/** The entries of one transaction, until it commits. */
record PendingLinks(List<LedgerLinks.Linked> entries) implements TransactionSynchronization {}
