package org.qianmo.voucher.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qianmo.audit.AuditTrail;
import org.qianmo.audit.HeadWrite;
import org.qianmo.kernel.ledger.Basis;
import org.qianmo.kernel.ledger.Entry;
import org.qianmo.kernel.ledger.Link;
import org.qianmo.spatial.SpatialSql;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The chain of entries. Links are written when a transaction commits, under the lock on the head of the audit trail and
 * then on their own: the order of the chain is that of commits, and nobody waits for an open transaction.
 */
@Repository
public class LedgerLinks {

    private static final String HEAD = "select seq, linked_at, hash from ledger_head where id = 1";
    private static final String BOOKED = "select l.seq, l.entry_id, l.linked_at, l.previous_hash, l.hash, e.id,"
            + " e.debit_account, e.credit_account, e.amount, e.kind, e.voucher_serial, e.into_serial, e.reverses,"
            + " e.posted_at, e.record_id, e.document_no, e.occurred_on, e.posted_by from ";

    private static final String INSERT = "insert into ledger_link (seq, entry_id, linked_at, previous_hash, hash)";
    private static final String MOVE_HEAD = "update ledger_head set seq = ?, linked_at = ?, hash = ? where id = 1";
    private static final String TYPED_PLACES =
            "(cast(? as bigint), cast(? as uuid), cast(? as timestamp with time zone),"
                    + " cast(? as varchar), cast(? as varchar))";

    /** So many links are written together with the head in one statement. */
    private static final int TOGETHER_MAX = 8;

    private final JdbcTemplate jdbc;
    private final AuditTrail trail;
    private final Clock clock;
    private final SpatialSql database;

    /** As this process wrote it last, on PostgreSQL; it may have been rolled back, or another process may have gone on. */
    private volatile Link last;

    LedgerLinks(JdbcTemplate jdbc, AuditTrail trail, Clock clock, SpatialSql database) {
        this.database = database;
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A link with its entry as it stands in the book.
     *
     * @param link null if the entry has none
     * @param entry null if the entry is there no more
     * @param basis with the entry
     */
    public record Linked(Link link, Entry entry, Basis basis) {}

    /** Chains the entries when the present transaction commits, after those that were given before. */
    void add(List<Entry> entries, Basis basis) {
        List<Linked> pending = pending();
        entries.forEach(entry -> pending.add(new Linked(null, entry, basis)));
    }

    private List<Linked> pending() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(PendingLinks.class::isInstance)
                .map(synchronization -> ((PendingLinks) synchronization).entries())
                .findFirst()
                .orElseGet(this::begin);
    }

    private List<Linked> begin() {
        PendingLinks pending = new PendingLinks(new ArrayList<>());
        TransactionSynchronizationManager.registerSynchronization(pending);
        trail.underHead(new NewLinks(pending.entries()));
        return pending.entries();
    }

    /** Only ever under the head of the trail: the last link of this process is the last of all but for other processes. */
    private final class NewLinks implements HeadWrite {

        private final List<Linked> entries;
        private List<Link> links = List.of();

        NewLinks(List<Linked> entries) {
            this.entries = entries;
        }

        /** A statement that does nothing unless the chain ends as expected. */
        @Override
        public Optional<Sql> together() {
            Link before = last;
            last = null;
            if (before == null || entries.size() > TOGETHER_MAX) {
                return Optional.empty();
            }
            links = chain(before, entries, clock.instant());
            List<Object> values = new ArrayList<>(headValues(links));
            values.add(before.seq());
            values.add(before.hash());
            links.forEach(link -> values.addAll(Arrays.asList(values(link))));
            String rows = String.join(", ", Collections.nCopies(links.size(), TYPED_PLACES));
            return Optional.of(new Sql(
                    "with moved as (" + MOVE_HEAD + " and seq = ? and hash = ? returning id) " + INSERT
                            + " select v.* from (values " + rows + ") v, moved",
                    values));
        }

        @Override
        public boolean wrote(int rows) {
            boolean all = rows == links.size();
            if (all) {
                last = links.get(links.size() - 1);
            }
            return all;
        }

        @Override
        public void alone() {
            write(entries, clock.instant());
        }
    }

    private void write(List<Linked> entries, Instant now) {
        writeAll(jdbc.queryForObject(HEAD + " for update", LedgerLinks::head), entries, now);
    }

    private void writeAll(Link head, List<Linked> entries, Instant now) {
        List<Link> links = chain(head, entries, now);
        jdbc.batchUpdate(
                INSERT + " values (?, ?, ?, ?, ?)",
                links.stream().map(LedgerLinks::values).toList());
        jdbc.update(MOVE_HEAD, headValues(links).toArray());
        if (!database.embedded()) {
            last = links.get(links.size() - 1);
        }
    }

    private static List<Link> chain(Link head, List<Linked> entries, Instant now) {
        List<Link> links = new ArrayList<>();
        Link last = head;
        for (Linked linked : entries) {
            last = last.next(linked.entry(), linked.basis(), now);
            links.add(last);
        }
        return links;
    }

    private static List<Object> headValues(List<Link> links) {
        Link end = links.get(links.size() - 1);
        return List.of(end.seq(), end.linkedAt().atOffset(ZoneOffset.UTC), end.hash());
    }

    private static Object[] values(Link link) {
        return new Object[] {
            link.seq(), link.entry(), link.linkedAt().atOffset(ZoneOffset.UTC), link.previousHash(), link.hash()
        };
    }

    /** Chains what was booked before there was a chain, in the order of time; does nothing once there is one. */
    public void chainEarlier() {
        if (head().seq() == 0) {
            trail.underHead(this::chainEarlierUnderHead);
        }
    }

    /** Another process may have done it meanwhile. */
    private void chainEarlierUnderHead() {
        if (head().seq() == 0) {
            String sql =
                    BOOKED + "ledger_entry e left join ledger_link l on l.entry_id = e.id order by e.posted_at, e.id";
            List<Linked> earlier = jdbc.query(sql, LedgerLinks::linked);
            if (!earlier.isEmpty()) {
                write(earlier, clock.instant());
            }
        }
    }

    public Link head() {
        return jdbc.queryForObject(HEAD, LedgerLinks::head);
    }

    /** At most {@code limit} links in their order, from the one after {@code afterSeq}. */
    public List<Linked> page(long afterSeq, int limit) {
        return jdbc.query(
                BOOKED + "ledger_link l left join ledger_entry e on e.id = l.entry_id where l.seq > ? order by l.seq"
                        + " limit " + limit,
                LedgerLinks::linked,
                afterSeq);
    }

    /** Ids of entries that are in no chain; at most a hundred. */
    public List<UUID> unlinked() {
        return jdbc.query(
                "select e.id from ledger_entry e where not exists (select 1 from ledger_link l where l.entry_id = e.id)"
                        + " order by e.id limit 100",
                (row, i) -> row.getObject(1, UUID.class));
    }

    private static Link head(ResultSet row, int i) throws SQLException {
        return new Link(row.getLong(1), null, instant(row, 2), null, row.getString(3));
    }

    private static Linked linked(ResultSet row, int i) throws SQLException {
        UUID linkedEntry = row.getObject(2, UUID.class);
        Link link = linkedEntry == null
                ? null
                : new Link(row.getLong(1), linkedEntry, instant(row, 3), row.getString(4), row.getString(5));
        if (row.getObject(6) == null) {
            return new Linked(link, null, null);
        }
        Basis basis =
                new Basis(row.getLong(15), row.getString(16), row.getObject(17, LocalDate.class), row.getString(18));
        return new Linked(link, EntryRow.read(row, 6), basis);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
