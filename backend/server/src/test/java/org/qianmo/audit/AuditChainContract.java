package org.qianmo.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.qianmo.audit.store.AuditRows;
import org.qianmo.testing.AtOnce;
import org.qianmo.testing.RunningApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** The chain as transactions make it. */
abstract class AuditChainContract extends RunningApplication {

    private static final int PEOPLE = 8;
    private static final int TIMES = 10;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private AuditRows rows;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void transactionsAtOnceMakeOneChain() {
        Head before = trail.head();

        AtOnce.run(PEOPLE, i -> {
            for (int time = 0; time < TIMES; time++) {
                actTwice("p" + i, time);
            }
            return i;
        });

        List<AuditEntry> added = rows.page(before.seq(), Long.MAX_VALUE, PEOPLE * TIMES * 3);
        assertThat(added).hasSize(PEOPLE * TIMES * 2);
        assertThat(added)
                .extracting(AuditEntry::seq)
                .containsExactlyElementsOf(LongStream.rangeClosed(before.seq() + 1, before.seq() + PEOPLE * TIMES * 2)
                        .boxed()
                        .toList());
        mustBeChained(before, added);
    }

    private void actTwice(String actor, int time) {
        transaction.executeWithoutResult(status -> {
            trail.append(act(actor, "first=" + time));
            trail.append(act(actor, "second=" + time));
        });
    }

    private void mustBeChained(Head before, List<AuditEntry> added) {
        Head head = before;
        for (AuditEntry entry : added) {
            assertThat(entry.previousHash()).isEqualTo(head.hash());
            assertThat(entry.hash()).isEqualTo(entry.computedHash());
            assertThat(entry.at()).isAfterOrEqualTo(head.at());
            head = entry.head();
        }
        assertThat(trail.head()).isEqualTo(head);
    }

    @Test
    void actsOfOneTransactionStandTogetherInTheirOrder() {
        Head before = trail.head();
        AtOnce.run(PEOPLE, i -> {
            actTwice("p" + i, i);
            return i;
        });

        List<AuditEntry> added = rows.page(before.seq(), Long.MAX_VALUE, PEOPLE * 2);

        for (int i = 0; i < added.size(); i += 2) {
            assertThat(added.get(i).words()).startsWith("first=");
            assertThat(added.get(i + 1).words()).startsWith("second=");
            assertThat(added.get(i + 1).actor()).isEqualTo(added.get(i).actor());
        }
    }

    @Test
    void whatIsRolledBackLeavesNoEntryAndNoGap() {
        Head before = trail.head();

        transaction.executeWithoutResult(status -> {
            trail.append(act("p", "undone=1"));
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> trail.append(act("p", "done=1")));

        List<AuditEntry> added = rows.page(before.seq(), Long.MAX_VALUE, 10);
        assertThat(added).singleElement().extracting(AuditEntry::words).isEqualTo("done=1");
        assertThat(added.get(0).seq()).isEqualTo(before.seq() + 1);
    }

    /** The head as this process knows it is not the one that is there. */
    @Test
    void anotherProcessMayGoOnWithTheChain() {
        actTwice("p", 1);
        Head before = trail.head();
        AuditEntry foreign = AuditEntry.after(before, act("other-process", ""), before.at());
        transaction.executeWithoutResult(status -> {
            jdbc.update(
                    "insert into audit_entry (seq, at, actor, act, subject_kind, subject_id, words, previous_hash, hash)"
                            + " select ?, at, ?, ?, ?, ?, ?, hash, ? from audit_head",
                    foreign.seq(),
                    foreign.actor(),
                    foreign.act(),
                    foreign.subjectKind(),
                    foreign.subjectId(),
                    foreign.words(),
                    foreign.hash());
            jdbc.update("update audit_head set seq = ?, hash = ?", foreign.seq(), foreign.hash());
        });

        actTwice("p", 2);

        List<AuditEntry> added = rows.page(before.seq(), Long.MAX_VALUE, 10);
        assertThat(added).hasSize(3);
        mustBeChained(before, added);
    }

    @Test
    void anActOutsideOfATransactionIsRefused() {
        assertThatThrownBy(() -> trail.append(act("p", ""))).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void theDatabaseRefusesToChangeAnEntry() {
        actTwice("p", 1);

        assertThatThrownBy(() -> jdbc.update(
                        "update audit_entry set words = 'x' where seq = ?",
                        trail.head().seq()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    @Test
    void theDatabaseRefusesToRemoveAnEntry() {
        actTwice("p", 1);

        assertThatThrownBy(() -> jdbc.update(
                        "delete from audit_entry where seq = ?", trail.head().seq()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    private static AuditAct act(String actor, String words) {
        return new AuditAct(actor, Act.PERSON_REGISTERED, Subject.of(Subject.Kind.PERSON, actor), null, null, words);
    }
}
