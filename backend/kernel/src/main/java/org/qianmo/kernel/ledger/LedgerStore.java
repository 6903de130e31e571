package org.qianmo.kernel.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;

/**
 * Where the book is kept. One posting happens in one transaction of the store: what it appends is kept with the rest of
 * that transaction or not at all.
 */
public interface LedgerStore {

    /** Those of the accounts that there are, by id. Accounts never change. */
    Map<Long, Account> accounts(Collection<Long> ids);

    /**
     * Holds positions, one by one in ascending order, so that two postings never wait for each other: no other
     * transaction may change their balances until this one ends.
     *
     * @return debits less credits of each, of all entries so far; 0 for one that had none
     */
    Map<Position, Long> lock(SortedSet<Position> positions);

    /** The entries that are booked under the ids, by id; seen after the lock on their positions. */
    Map<UUID, Entry> entries(Collection<UUID> ids);

    /** Those of the entries that another has taken back. */
    Collection<UUID> reversed(Collection<UUID> ids);

    /** Adds entries for good, in their order, all or none. Their ids are new, their positions are locked. */
    void append(List<Entry> entries);
}
