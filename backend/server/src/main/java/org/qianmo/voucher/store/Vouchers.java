package org.qianmo.voucher.store;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.qianmo.voucher.Holder;
import org.qianmo.voucher.NewVoucher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Holders and vouchers. */
@Repository
public class Vouchers {

    private static final int IDS_PER_QUERY = 1_000;

    private final EntityManager entities;
    private final JdbcTemplate jdbc;

    Vouchers(EntityManager entities, JdbcTemplate jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    public void insertHolders(List<Holder> holders) {
        List<Object[]> rows = holders.stream()
                .map(h -> new Object[] {h.id(), h.name(), h.kind(), h.townCode(), h.villageCode()})
                .toList();
        jdbc.batchUpdate("insert into holder (id, name, kind, town_code, village_code) values (?, ?, ?, ?, ?)", rows);
    }

    public void insert(NewVoucher voucher) {
        Voucher row = new Voucher(voucher);
        entities.persist(row);
        entities.flush();
        // Kept, each later flush would compare it again.
        entities.detach(row);
        List<Object[]> rows = voucher.sources().stream()
                .map(work -> new Object[] {voucher.id(), work})
                .toList();
        jdbc.batchUpdate("insert into voucher_source (voucher_id, accepted_work_id) values (?, ?)", rows);
    }

    /** Vouchers that stand on one of the works, by work and id. */
    public List<Standing> on(Collection<Long> workIds) {
        List<Standing> standing = new ArrayList<>();
        List<Long> ids = List.copyOf(workIds);
        for (int from = 0; from < ids.size(); from += IDS_PER_QUERY) {
            List<Long> some = ids.subList(from, Math.min(ids.size(), from + IDS_PER_QUERY));
            String places = String.join(", ", Collections.nCopies(some.size(), "?"));
            standing.addAll(jdbc.query(
                    "select s.accepted_work_id, v.id, v.serial, v.kind from voucher_source s"
                            + " join voucher v on v.id = s.voucher_id where s.accepted_work_id in (" + places
                            + ") order by s.accepted_work_id, v.id",
                    (row, i) -> new Standing(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)),
                    some.toArray()));
        }
        return standing;
    }

    /** A voucher and a work that it stands on. */
    public record Standing(long workId, long voucherId, String serial, String kind) {}

    /** How many vouchers stand on one of the works. */
    public int countOn(Collection<Long> workIds) {
        int count = 0;
        List<Long> ids = List.copyOf(workIds);
        for (int from = 0; from < ids.size(); from += IDS_PER_QUERY) {
            List<Long> some = ids.subList(from, Math.min(ids.size(), from + IDS_PER_QUERY));
            String places = String.join(", ", Collections.nCopies(some.size(), "?"));
            count += jdbc.queryForObject(
                    "select count(distinct voucher_id) from voucher_source where accepted_work_id in (" + places + ")",
                    Integer.class,
                    some.toArray());
        }
        return count;
    }
}
