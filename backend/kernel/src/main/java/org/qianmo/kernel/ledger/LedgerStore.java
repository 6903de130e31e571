package org.qianmo.kernel.ledger;

import java.util.Optional;
import java.util.UUID;

/**
 * Where the book is kept. One posting happens in one transaction of the store: what it appends is kept with the rest of
 * that transaction or not at all.
 */
public interface LedgerStore {

    /**
     * Finds an account and holds it: no other transaction may change its balance until this one ends. Accounts are asked
     * for in ascending order of their ids, so that two postings never wait for each other.
     */
    Optional<Account> lockAccount(long id);

    /** The entry booked under an id. */
    Optional<Entry> entry(UUID id);

    /** Debits less credits of a locked account, of all entries so far. */
    long balance(long accountId);

    /** Adds an entry for good. Its id is new, its accounts are locked. */
    void append(Entry entry);
}
