package org.qianmo.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qianmo.audit.AuditTrail;
import org.qianmo.kernel.ledger.Account;
import org.qianmo.kernel.ledger.ChainFault;
import org.qianmo.kernel.ledger.Entry;
import org.qianmo.kernel.ledger.EntryKind;
import org.qianmo.kernel.ledger.Link;
import org.qianmo.kernel.ledger.LinkedPosting;
import org.qianmo.kernel.ledger.Position;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.kernel.ledger.Rejection;
import org.qianmo.spatial.SpatialSql;
import org.qianmo.testing.AtOnce;
import org.qianmo.testing.RunningApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The laws of the book in the database: balances kept beside the entries, their chain, and many at once. */
abstract class LedgerBookContract extends RunningApplication {

    private static final int THREADS = 8;
    private static final int HISTORIES = 5;
    private static final int ATTEMPTS = 60;
    private static final int ROUNDS = 10;
    private static final int VOUCHERS = 6;

    @Autowired
    private LedgerCheck check;

    @Autowired
    private PositionsAt positions;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private SpatialSql database;

    @Autowired
    private TransactionTemplate transaction;

    private LedgerScene scene;
    private String serial;
    private Account live;
    private Account other;

    @BeforeEach
    void issueAThousand() {
        scene = new LedgerScene(application);
        serial = scene.voucher();
        scene.commit(booking -> {
            scene.issue(serial, 1_000, booking);
            live = scene.account(0, Purpose.LIVE);
            other = scene.account(1, Purpose.LIVE);
        });
    }

    private Entry transfer(long milliMu) {
        return new Entry(UUID.randomUUID(), other.id(), live.id(), milliMu, EntryKind.TRANSFER, serial, Instant.EPOCH);
    }

    private long balance(Account account) {
        return jdbc.queryForObject(
                "select coalesce(sum(balance), 0) from ledger_balance where account_id = ?", Long.class, account.id());
    }

    @Test
    void theLastOfAVoucherIsGivenOnce() {
        List<LinkedPosting> postings = AtOnce.run(THREADS, i -> scene.post(List.of(transfer(1_000))));

        assertThat(postings).filteredOn(LinkedPosting::isBooked).hasSize(1);
        assertThat(postings)
                .filteredOn(posting -> !posting.isBooked())
                .containsOnly(new LinkedPosting.Refused(0, Rejection.BALANCE_INSUFFICIENT));
        assertThat(balance(other)).isEqualTo(1_000);
        assertThat(check.verify().sound()).isTrue();
    }

    /** Half give two vouchers there, half give them back in the other order: each wants the locks that the others have. */
    @Test
    void transfersThereAndBackDoNotBlockEachOther() {
        String second = scene.voucher();
        scene.commit(booking -> scene.issue(second, 1_000, booking));
        scene.post(List.of(give(live, other, serial, 500), give(live, other, second, 500)));

        List<LinkedPosting> postings = AtOnce.run(
                THREADS,
                i -> i % 2 == 0
                        ? scene.post(List.of(give(live, other, serial, 1), give(live, other, second, 1)))
                        : scene.post(List.of(give(other, live, second, 2), give(other, live, serial, 2))));

        assertThat(postings).allMatch(LinkedPosting::isBooked);
        assertThat(balance(live)).isEqualTo(1_000 + 2 * THREADS / 2);
        assertThat(check.verify().sound()).isTrue();
    }

    /** Some positions are there, some are opened by whoever comes first; each thread names them in an order of its own. */
    @Test
    void postingsOverTheSamePositionsDoNotBlockEachOther() {
        for (int round = 0; round < ROUNDS; round++) {
            List<String> serials = new ArrayList<>(List.of(serial));
            while (serials.size() < VOUCHERS) {
                serials.add(scene.voucher());
            }
            scene.commit(booking -> serials.stream().skip(1).forEach(voucher -> scene.issue(voucher, 1_000, booking)));

            List<LinkedPosting> postings = AtOnce.run(THREADS, i -> {
                List<Entry> entries = new ArrayList<>();
                serials.forEach(voucher -> entries.add(give(live, other, voucher, 1)));
                Collections.shuffle(entries, new Random(i));
                return scene.post(entries.subList(0, 2 + i % (VOUCHERS - 1)));
            });

            assertThat(postings).allMatch(LinkedPosting::isBooked);
        }
        assertThat(check.verify().sound()).isTrue();
    }

    /** What was written under the head is undone with the transaction; the chain goes on from where it was. */
    @Test
    void aTransactionThatFailsUnderTheHeadLeavesNoLink() {
        scene.post(List.of(transfer(1)));
        Link before = check.verify().head();

        assertThatThrownBy(() -> scene.commit(booking -> {
                    scene.ledger(booking).postAll(List.of(transfer(2)));
                    trail.underHead(() -> {
                        throw new IllegalStateException("too late");
                    });
                }))
                .hasMessage("too late");
        scene.post(List.of(transfer(4)));

        LedgerCheck.Result after = check.verify();
        assertThat(after.sound()).isTrue();
        assertThat(after.head().seq()).isEqualTo(before.seq() + 1);
        assertThat(balance(other)).isEqualTo(5);
    }

    @Test
    void anAccountThatWasNeverCommittedIsNotRemembered() {
        transaction.executeWithoutResult(status -> {
            scene.account(1, Purpose.PLEDGED);
            scene.account(1, Purpose.PLEDGED);
            status.setRollbackOnly();
        });

        scene.commit(booking -> {
            Account pledged = scene.account(1, Purpose.PLEDGED);
            assertThat(jdbc.queryForList("select holder_id from ledger_account where id = ?", Long.class, pledged.id()))
                    .containsExactly(pledged.holder());
        });
    }

    private static Entry give(Account from, Account to, String voucher, long milliMu) {
        return new Entry(UUID.randomUUID(), to.id(), from.id(), milliMu, EntryKind.TRANSFER, voucher, Instant.EPOCH);
    }

    /** Booked under the day of the document, 2024-03-01, and known since it was committed. */
    @Test
    void positionsAreThoseOfADayAsKnownAtAMoment() {
        Instant before = head();
        scene.post(List.of(transfer(400)));
        Instant after = head();
        LocalDate day = LedgerScene.DOCUMENT.day();

        assertThat(positions.ofHolder(other.holder(), day, after))
                .containsExactly(new VoucherPosition(other, serial, 400));
        assertThat(positions.ofHolder(other.holder(), day, before)).isEmpty();
        assertThat(positions.ofHolder(other.holder(), day.minusDays(1), after)).isEmpty();
        assertThat(positions.ofHolder(live.holder(), day, before))
                .containsExactly(new VoucherPosition(live, serial, 1_000));
        assertThat(positions.ofVoucher(serial, day, after))
                .extracting(VoucherPosition::amount)
                .containsExactlyInAnyOrder(-1_000L, 600L, 400L);
    }

    private Instant head() {
        return check.verify().head().linkedAt();
    }

    @Test
    void linkedEntriesAreBookedAllOrNoneAndOnce() {
        List<Entry> tooMuch = List.of(transfer(600), transfer(401));
        assertThat(scene.post(tooMuch)).isEqualTo(new LinkedPosting.Refused(1, Rejection.BALANCE_INSUFFICIENT));
        assertThat(balance(other)).isZero();

        List<Entry> all = List.of(transfer(600), transfer(400));
        assertThat(scene.post(all)).isEqualTo(new LinkedPosting.Posted(all));
        assertThat(scene.post(all)).isEqualTo(new LinkedPosting.Repeated(all));
        assertThat(scene.post(List.of(all.get(0), transfer(1))))
                .isEqualTo(new LinkedPosting.Refused(1, Rejection.LINKED_PARTLY_BOOKED));
        assertThat(balance(other)).isEqualTo(1_000);
    }

    @Test
    void anEntryIsTakenBackOnceByManyAtOnce() {
        Entry entry = transfer(10);
        scene.post(List.of(entry, transfer(500)));

        List<LinkedPosting> postings =
                AtOnce.run(THREADS, i -> scene.post(List.of(entry.reversed(UUID.randomUUID(), Instant.EPOCH))));

        assertThat(postings).filteredOn(LinkedPosting::isBooked).hasSize(1);
        assertThat(postings)
                .filteredOn(posting -> !posting.isBooked())
                .containsOnly(new LinkedPosting.Refused(0, Rejection.REVERSED_ALREADY));
        assertThat(balance(other)).isEqualTo(500);
    }

    /** Whatever is tried, booked or refused, alone or linked, now and then again. */
    @Test
    void randomHistoriesKeepTheLaws() {
        for (int history = 0; history < HISTORIES; history++) {
            long seed = new Random().nextLong();
            play(new Random(seed));
            LedgerCheck.Result found = check.verify();
            assertThat(found.sound()).as("seed %d: %s", seed, found).isTrue();
            long own = Arrays.stream(Purpose.values())
                    .mapToLong(purpose -> sumOf(purpose))
                    .sum();
            assertThat(own).as("seed %d", seed).isZero();
        }
    }

    private long sumOf(Purpose purpose) {
        return jdbc.queryForObject(
                "select coalesce(sum(b.balance), 0) from ledger_balance b join ledger_account a on a.id = b.account_id"
                        + " where b.voucher_serial = ? and a.purpose = ?",
                Long.class,
                serial,
                purpose.name());
    }

    private void play(Random random) {
        List<Account> accounts = new ArrayList<>();
        scene.commit(booking -> {
            for (Purpose purpose : Purpose.values()) {
                accounts.add(scene.account(0, purpose));
                accounts.add(scene.account(1, purpose));
            }
        });
        List<Entry> drawn = new ArrayList<>();
        for (int i = 0; i < ATTEMPTS; i++) {
            List<Entry> linked = new ArrayList<>();
            for (int j = random.nextInt(3); j >= 0; j--) {
                linked.add(draw(accounts, drawn, random));
            }
            drawn.addAll(linked);
            scene.post(linked);
        }
    }

    private Entry draw(List<Account> accounts, List<Entry> drawn, Random random) {
        if (!drawn.isEmpty() && random.nextInt(4) == 0) {
            Entry earlier = drawn.get(random.nextInt(drawn.size()));
            return random.nextBoolean() ? earlier : earlier.reversed(UUID.randomUUID(), Instant.EPOCH);
        }
        EntryKind kind = EntryKind.values()[random.nextInt(EntryKind.values().length)];
        Account credit = accounts.get(random.nextInt(accounts.size()));
        List<Account> fit = accounts.stream()
                .filter(debit -> kind.moves(credit.purpose(), debit.purpose()))
                .toList();
        Account debit = fit.isEmpty() ? credit : fit.get(random.nextInt(fit.size()));
        return new Entry(
                UUID.randomUUID(), debit.id(), credit.id(), 1 + random.nextInt(300), kind, serial, Instant.EPOCH);
    }

    @Test
    void theDatabaseRefusesToChangeAnEntryOrALink() {
        assertThatThrownBy(() -> jdbc.update("update ledger_entry set amount = 1 where voucher_serial = ?", serial))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.update("delete from ledger_link where seq = 1"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    /** Somebody with all rights over the database writes past the ledger; undone, since others share the chain. */
    @Test
    void anEntryThatWasChangedBehindTheBackIsNamed() {
        scene.post(List.of(transfer(7)));
        LedgerCheck.Result found =
                after("update ledger_entry set amount = 999 where voucher_serial = ? and amount = 1000");

        assertThat(found.chain()).contains(new ChainFault(seqOfIssue(), ChainFault.Code.ENTRY_CHANGED));
        assertThat(found.wrongBalances()).containsEntry(new Position(live.id(), serial), 1L);
        assertThat(check.verify().sound()).isTrue();
    }

    @Test
    void aRemovedEntryAndAWrongBalanceAreNamed() {
        scene.post(List.of(transfer(7)));

        assertThat(after("delete from ledger_entry where voucher_serial = ? and amount = 1000")
                        .chain())
                .contains(new ChainFault(seqOfIssue(), ChainFault.Code.ENTRY_MISSING));
        assertThat(after("update ledger_balance set balance = balance + 5 where voucher_serial = ? and balance = 7")
                        .wrongBalances())
                .containsExactly(Map.entry(new Position(other.id(), serial), 5L));
    }

    private long seqOfIssue() {
        return jdbc.queryForObject(
                "select l.seq from ledger_link l join ledger_entry e on e.id = l.entry_id"
                        + " where e.voucher_serial = ? and e.kind = 'ISSUE'",
                Long.class,
                serial);
    }

    /** On PostgreSQL triggers are switched off for one transaction; H2 can only drop them, which ends a transaction. */
    private LedgerCheck.Result after(String attack) {
        if (database.embedded()) {
            jdbc.execute("drop trigger ledger_entry_append_only");
        }
        try {
            return transaction.execute(status -> {
                status.setRollbackOnly();
                if (!database.embedded()) {
                    jdbc.execute("set local session_replication_role = replica");
                }
                jdbc.update(attack, serial);
                return check.verify();
            });
        } finally {
            if (database.embedded()) {
                jdbc.execute("create trigger ledger_entry_append_only before update, delete on ledger_entry"
                        + " for each row call 'org.qianmo.voucher.store.AppendOnlyLedger'");
            }
        }
    }
}
