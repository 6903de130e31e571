package org.qianmo.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qianmo.spatial.SpatialSql;
import org.qianmo.testing.RunningApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody with all rights over the database writes past the application. Each attack is made, verified and undone in one
 * transaction, because other tests share the chain.
 */
abstract class AuditTamperContract extends RunningApplication {

    @Autowired
    private AuditTrail trail;

    @Autowired
    private AuditCheck check;

    @Autowired
    private HeadWitness witness;

    @Autowired
    private SpatialSql database;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    /** Five entries at the end of the chain are those of the test: {@code last - 4 … last}. */
    private long last;

    @BeforeEach
    void addFiveEntriesAndNoteTheLast() {
        for (int i = 0; i < 5; i++) {
            int number = i;
            transaction.executeWithoutResult(status -> trail.append(new AuditAct(
                    "p", Act.PERSON_REGISTERED, Subject.of(Subject.Kind.PERSON, "p"), null, null, "n=" + number)));
        }
        last = trail.head().seq();
        witness.write();
    }

    /** On PostgreSQL triggers are switched off for one transaction; H2 can only drop them, which ends a transaction. */
    @BeforeEach
    void takeTheTriggerOut() {
        if (database.embedded()) {
            jdbc.execute("drop trigger audit_entry_append_only");
        }
    }

    @AfterEach
    void putTheTriggerBack() {
        if (database.embedded()) {
            jdbc.execute("create trigger audit_entry_append_only before update, delete on audit_entry"
                    + " for each row call 'org.qianmo.audit.store.AppendOnlyTrigger'");
        }
    }

    private Verification after(Runnable attack) {
        return after(attack, Optional.empty());
    }

    private Verification after(Runnable attack, Optional<NotedHead> noted) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            if (!database.embedded()) {
                jdbc.execute("set local session_replication_role = replica");
            }
            attack.run();
            return check.verify(noted);
        });
    }

    @Test
    void anUntouchedChainIsFoundSound() {
        Verification found = after(() -> {});

        assertThat(found.faults()).isEmpty();
        assertThat(found.ok()).isTrue();
        assertThat(found.entries()).isEqualTo(last);
        assertThat(found.witnesses()).isPositive();
        assertThat(found.head()).isEqualTo(trail.head());
    }

    @Test
    void aChangedEntryIsNamed() {
        Verification found = after(() -> jdbc.update("update audit_entry set words = 'n=9' where seq = ?", last - 2));

        mustFind(found, last - 2, Fault.Code.CHANGED_ENTRY);
    }

    @Test
    void aChangedTimeIsNamed() {
        Verification found = after(() ->
                jdbc.update("update audit_entry set at = at + interval '0.000001' second where seq = ?", last - 2));

        mustFind(found, last - 2, Fault.Code.CHANGED_ENTRY);
    }

    @Test
    void anEntryThatWasHashedAnewNoLongerFitsTheNextOne() {
        Verification found = after(() -> rewrite(last - 2));

        mustFind(found, last - 1, Fault.Code.BROKEN_LINK);
    }

    @Test
    void aRemovedEntryIsNamed() {
        Verification found = after(() -> jdbc.update("delete from audit_entry where seq = ?", last - 2));

        mustFind(found, last - 2, Fault.Code.MISSING_ENTRY);
    }

    @Test
    void aTailThatIsCutWithTheHeadIsMissedByTheWitness() {
        Verification found = after(this::cutTwo);

        mustFind(found, last - 1, Fault.Code.CUT_TAIL);
        assertThat(found.faults().get(0).what().en()).contains("witness file", Long.toString(last));
    }

    @Test
    void aTailThatIsCutWithTheHeadIsMissedByWhoeverNotedIt() {
        Optional<NotedHead> noted = Optional.of(new NotedHead(last, trail.head().hash()));

        Verification found = after(this::cutTwo, noted);

        assertThat(found.faults())
                .extracting(fault -> fault.what().en())
                .anyMatch(words -> words.contains("that you noted"));
    }

    private void cutTwo() {
        jdbc.update("delete from audit_entry where seq > ?", last - 2);
        setHead(last - 2);
    }

    @Test
    void aTailThatIsCutWithoutTheHeadIsMissedByTheHead() {
        Verification found = after(() -> jdbc.update("delete from audit_entry where seq = ?", last));

        assertThat(found.faults())
                .extracting(Fault::seq, Fault::code)
                .containsOnly(tuple(last, Fault.Code.CUT_TAIL))
                .hasSize(2);
    }

    @Test
    void aLastEntryThatWasRewrittenWithTheHeadDiffersFromItsWitness() {
        Verification found = after(() -> {
            rewrite(last);
            setHead(last);
        });

        mustFind(found, last, Fault.Code.WITNESS_DIFFERS);
    }

    @Test
    void aLastEntryThatWasRewrittenWithTheHeadDiffersFromWhatWasNoted() {
        Optional<NotedHead> noted = Optional.of(new NotedHead(last, trail.head().hash()));

        Verification found = after(
                () -> {
                    rewrite(last);
                    setHead(last);
                },
                noted);

        assertThat(found.faults())
                .extracting(Fault::seq, Fault::code)
                .containsExactly(tuple(last, Fault.Code.WITNESS_DIFFERS), tuple(last, Fault.Code.NOTED_DIFFERS));
    }

    @Test
    void aForgedHeadIsNamed() {
        Verification found = after(() -> jdbc.update("update audit_head set hash = ?", "f".repeat(64)));

        mustFind(found, last, Fault.Code.HEAD_DIFFERS);
    }

    @Test
    void aRemovedHeadIsNamed() {
        Verification found = after(() -> jdbc.update("delete from audit_head"));

        mustFind(found, last, Fault.Code.HEAD_DIFFERS);
    }

    /** Somebody who knows the rule writes an entry anew, with a hash that fits. */
    private void rewrite(long seq) {
        AuditEntry old = check.list(
                        new AuditFilter(Optional.empty(), Optional.empty(), Optional.of(seq + 1), Optional.empty()), 1)
                .get(0);
        AuditAct forged =
                new AuditAct("p", Act.PERSON_REGISTERED, Subject.of(Subject.Kind.PERSON, "p"), null, null, "n=forged");
        AuditEntry rewritten = AuditEntry.after(new Head(seq - 1, old.previousHash(), null), forged, old.at());
        jdbc.update(
                "update audit_entry set words = ?, hash = ? where seq = ?", rewritten.words(), rewritten.hash(), seq);
    }

    private void setHead(long seq) {
        jdbc.update("update audit_head set seq = ?, hash = (select hash from audit_entry where seq = ?)", seq, seq);
    }

    private static void mustFind(Verification found, long seq, Fault.Code code) {
        assertThat(found.ok()).isFalse();
        assertThat(found.faults()).extracting(Fault::seq, Fault::code).containsExactly(tuple(seq, code));
    }
}
