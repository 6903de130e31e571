package org.qianmo.voucher.passport.store;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qianmo.voucher.passport.VoucherState;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** States of many vouchers at once, from their balances. */
@Repository
public class StateRows {

    private static final int SERIALS_PER_QUERY = 1_000;

    private final JdbcTemplate jdbc;

    StateRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** By serial; a voucher of which nothing is left is not in it. */
    public Map<String, VoucherState> of(Collection<String> serials) {
        Map<String, VoucherState> states = new HashMap<>();
        List<String> all = serials.stream().distinct().toList();
        for (int from = 0; from < all.size(); from += SERIALS_PER_QUERY) {
            some(all.subList(from, Math.min(all.size(), from + SERIALS_PER_QUERY)), states);
        }
        return states;
    }

    private void some(List<String> serials, Map<String, VoucherState> states) {
        String places = String.join(", ", Collections.nCopies(serials.size(), "?"));
        jdbc.query(
                "select b.voucher_serial, sum(distinct case a.purpose " + CoverRows.bits() + " else 0 end)"
                        + CoverRows.HAS + "b.voucher_serial in (" + places + ") group by b.voucher_serial",
                row -> {
                    states.put(row.getString(1), VoucherState.ofBits(row.getInt(2)));
                },
                serials.toArray());
    }
}
