package org.qianmo.voucher.statement;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.qianmo.access.Actor;
import org.qianmo.document.DocumentCode;
import org.qianmo.http.Bounds;
import org.qianmo.http.Problem;
import org.qianmo.voucher.Holder;
import org.qianmo.voucher.passport.ChainEnd;
import org.qianmo.voucher.passport.HolderBook;
import org.qianmo.voucher.passport.HolderLine;
import org.qianmo.voucher.passport.Span;
import org.qianmo.voucher.statement.StatementCheck.Difference;
import org.qianmo.voucher.statement.StatementCheck.Part;
import org.qianmo.voucher.statement.store.StatementRows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Draws up statements of holders, keeps what each stands for, and recomputes them. */
@Service
public class Statements {

    private final HolderBook book;
    private final StatementRows rows;
    private final TransactionTemplate snapshot;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int entriesMax;

    @Autowired
    Statements(HolderBook book, StatementRows rows, TransactionTemplate transaction, Clock clock) {
        this(book, rows, transaction, clock, Bounds.STATEMENT_ENTRIES_MAX);
    }

    Statements(HolderBook book, StatementRows rows, TransactionTemplate transaction, Clock clock, int entriesMax) {
        this.entriesMax = entriesMax;
        this.book = book;
        this.rows = rows;
        this.transaction = transaction;
        this.clock = clock;
        this.snapshot = new TransactionTemplate(transaction.getTransactionManager());
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionTemplate.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Draws up a statement and keeps what its code stands for.
     *
     * @throws Problem 404 if there is no such holder, 403 OUTSIDE_TERRITORY if the actor may not read it, 422
     *     STATEMENT_TOO_LONG
     */
    public HolderStatement issue(long holderId, Span span, Actor actor) {
        HolderStatement statement = snapshot.execute(status -> {
            Holder holder = book.find(holderId, actor);
            return drawnUp(holder, span, book.chainEnd(span.knownAt()));
        });
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> rows.keep(IssuedStatement.of(statement, now, actor.username())));
        return statement;
    }

    private HolderStatement drawnUp(Holder holder, Span span, ChainEnd head) {
        Span counted = span.until(head.seq());
        List<HolderLine> entries = book.entries(holder.id(), counted, entriesMax + 1);
        if (entries.size() > entriesMax) {
            throw Problem.unprocessable(
                    "STATEMENT_TOO_LONG",
                    "这段时间的分录超过 " + entriesMax + " 条，请选较短的期间",
                    "more than " + entriesMax + " entries: ask for a shorter period");
        }
        StatementBalances balances = new StatementBalances(holder.id(), book.before(holder.id(), counted));
        entries.forEach(entry -> balances.take(entry.line()));
        return new HolderStatement(
                holder, span.behind().day(), span.to(), span.knownAt(), head, balances.sorted(), entries);
    }

    /**
     * Draws up again what the code stands for, and compares.
     *
     * @throws Problem 404 if no statement has this code, 403 OUTSIDE_TERRITORY if the actor may not read its holder
     */
    public StatementCheck check(String written, Actor actor) {
        IssuedStatement issued = DocumentCode.read(written)
                .flatMap(code -> rows.find(code.text()))
                .orElseThrow(() -> Problem.notFound("没有这个核对码的对账单", "no statement has this code"));
        return snapshot.execute(status -> {
            Holder holder = book.find(issued.holderId(), actor);
            Span span = Span.of(issued.from(), issued.to(), issued.knownAt());
            ChainEnd kept = new ChainEnd(issued.headSeq(), issued.headHash());
            HolderStatement again = drawnUp(holder, span, kept);
            return new StatementCheck(issued, holder, again.code(), differences(issued, again));
        });
    }

    private List<Difference> differences(IssuedStatement issued, HolderStatement again) {
        List<Difference> differences = new ArrayList<>();
        if (!book.chainHolds(again.head())) {
            differences.add(new Difference(Part.HEAD, issued.headSeq()));
        }
        again.entries().stream()
                .filter(entry -> !entry.line().givesItsHash())
                .map(entry -> new Difference(Part.ENTRY, entry.line().link().seq()))
                .forEach(differences::add);
        if (!again.entriesDigest().equals(issued.entriesDigest())) {
            differences.add(new Difference(Part.ENTRIES, null));
        }
        if (!again.balancesDigest().equals(issued.balancesDigest())) {
            differences.add(new Difference(Part.BALANCES, null));
        }
        if (differences.isEmpty() && !again.code().text().equals(issued.code())) {
            differences.add(new Difference(Part.CODE, null));
        }
        return differences;
    }
}
