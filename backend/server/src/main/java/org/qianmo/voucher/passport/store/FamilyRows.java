package org.qianmo.voucher.passport.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qianmo.voucher.passport.VoucherFamily;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Who was split off from whom, as the entries say. */
@Repository
public class FamilyRows {

    private static final String SPLIT = " from ledger_entry where kind = 'SPLIT' and ";
    private static final int SERIALS_PER_QUERY = 500;

    private final JdbcTemplate jdbc;

    FamilyRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param childrenMax so many children at most, by serial */
    public VoucherFamily of(String serial, int childrenMax) {
        List<String> parents = jdbc.queryForList(
                "select distinct voucher_serial" + SPLIT + "into_serial = ? order by voucher_serial limit 1",
                String.class,
                serial);
        List<String> children = jdbc.queryForList(
                "select distinct into_serial" + SPLIT + "voucher_serial = ? order by into_serial limit " + childrenMax,
                String.class,
                serial);
        return new VoucherFamily(parents.isEmpty() ? null : parents.get(0), children);
    }

    /**
     * The serials and all their parts, each with the one of {@code serials} that it comes from; generation by generation.
     *
     * @param familyMax where more are found, the rest is left out
     */
    public Map<String, String> roots(List<String> serials, int familyMax) {
        Map<String, String> roots = new LinkedHashMap<>();
        serials.forEach(serial -> roots.put(serial, serial));
        List<String> parents = serials;
        while (!parents.isEmpty() && roots.size() < familyMax) {
            List<String> born = new ArrayList<>();
            for (int from = 0; from < parents.size(); from += SERIALS_PER_QUERY) {
                List<String> some = parents.subList(from, Math.min(parents.size(), from + SERIALS_PER_QUERY));
                children(some).forEach((child, parent) -> {
                    if (roots.size() < familyMax && roots.putIfAbsent(child, roots.get(parent)) == null) {
                        born.add(child);
                    }
                });
            }
            parents = born;
        }
        return roots;
    }

    private Map<String, String> children(List<String> parents) {
        Map<String, String> children = new LinkedHashMap<>();
        String places = String.join(", ", Collections.nCopies(parents.size(), "?"));
        jdbc.query(
                "select distinct into_serial, voucher_serial" + SPLIT + "voucher_serial in (" + places
                        + ") order by into_serial",
                row -> {
                    children.put(row.getString(1), row.getString(2));
                },
                parents.toArray());
        return children;
    }
}
