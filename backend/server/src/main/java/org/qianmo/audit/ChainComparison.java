package org.qianmo.audit;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qianmo.audit.store.AuditRows;

/** One verification: the chain against itself, its head, the witnesses, and what the caller noted. */
final class ChainComparison {

    private static final int PAGE_ENTRIES = 2_000;

    private final AuditRows rows;
    private final WitnessedHeads witnessed;
    private final Faults faults = new Faults();
    private final ChainWalk walk = new ChainWalk(faults);
    private long witnesses;
    private NotedHead farthestWitness = new NotedHead(0, Head.NO_HASH);

    ChainComparison(AuditRows rows, WitnessedHeads witnessed) {
        this.rows = rows;
        this.witnessed = witnessed;
    }

    Verification run(Optional<NotedHead> noted) throws IOException {
        Optional<Head> head = rows.findHead();
        walk(head.map(Head::seq).orElse(Long.MAX_VALUE));
        compareWitnesses(Map.of(), Long.MAX_VALUE);
        compareHead(head);
        mustReach(farthestWitness.seq(), "见证文件记下的链头", "the witness file");
        noted.ifPresent(this::compareNoted);
        return new Verification(
                faults.total() == 0,
                walk.entries(),
                witnesses,
                head.orElseGet(walk::last),
                faults.first(),
                faults.total());
    }

    private void walk(long lastSeq) throws IOException {
        List<AuditEntry> page;
        do {
            page = rows.page(walk.last().seq(), lastSeq, PAGE_ENTRIES);
            page.forEach(walk::take);
            Map<Long, AuditEntry> bySeq = page.stream().collect(Collectors.toMap(AuditEntry::seq, Function.identity()));
            compareWitnesses(bySeq, walk.last().seq());
        } while (page.size() == PAGE_ENTRIES);
    }

    private void compareWitnesses(Map<Long, AuditEntry> page, long lastSeq) throws IOException {
        while (witnessed.peek().filter(head -> head.seq() <= lastSeq).isPresent()) {
            NotedHead witness = witnessed.take();
            witnesses++;
            if (witness.seq() > farthestWitness.seq()) {
                farthestWitness = witness;
            }
            if (witness.seq() <= walk.last().seq()) {
                compareWitness(witness, page);
            }
        }
    }

    private void compareWitness(NotedHead witness, Map<Long, AuditEntry> page) {
        AuditEntry entry = page.get(witness.seq());
        Optional<AuditEntry> stored = entry == null ? rows.find(witness.seq()) : Optional.of(entry);
        if (stored.isPresent() && !stored.get().hash().equals(witness.hash())) {
            faults.add(
                    Fault.Code.WITNESS_DIFFERS,
                    witness.seq(),
                    "第 %d 条的哈希与见证文件记下的不同".formatted(witness.seq()),
                    "entry %d has another hash than the witness file noted".formatted(witness.seq()));
        }
    }

    private void compareHead(Optional<Head> head) {
        Head last = walk.last();
        boolean same = head.filter(row -> row.hash().equals(last.hash())).isPresent();
        if (head.isPresent() && head.get().seq() > last.seq()) {
            mustReach(head.get().seq(), "数据库中的链头", "the head in the database");
        } else if (!same) {
            faults.add(
                    Fault.Code.HEAD_DIFFERS,
                    last.seq(),
                    "链头与最后一条（第 %d 条）不符".formatted(last.seq()),
                    "the head is not that of the last entry, %d".formatted(last.seq()));
        }
    }

    private void compareNoted(NotedHead noted) {
        if (noted.seq() > walk.last().seq()) {
            mustReach(noted.seq(), "您记下的链头", "the head that you noted");
            return;
        }
        Optional<String> hash = noted.seq() == 0
                ? Optional.of(Head.NO_HASH)
                : rows.find(noted.seq()).map(AuditEntry::hash);
        if (hash.isPresent() && !hash.get().equals(noted.hash())) {
            faults.add(
                    Fault.Code.NOTED_DIFFERS,
                    noted.seq(),
                    "第 %d 条的哈希与您记下的不同".formatted(noted.seq()),
                    "entry %d has another hash than you noted".formatted(noted.seq()));
        }
    }

    private void mustReach(long seq, String whoZh, String whoEn) {
        long last = walk.last().seq();
        if (seq > last) {
            faults.add(
                    Fault.Code.CUT_TAIL,
                    last + 1,
                    "%s是第 %d 条，而链止于第 %d 条：尾部被截去".formatted(whoZh, seq, last),
                    "%s is number %d, and the chain ends at %d: its tail was cut".formatted(whoEn, seq, last));
        }
    }
}
