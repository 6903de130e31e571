package org.qianmo.voucher;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A store as it was before the ledger was chained: one voucher on two works, issued, partly sold and partly used. */
final class EarlierLedger {

    static final String SERIAL = "NH-D-2024-000001";

    /** The last migration that knew no chain, no balances and no claims; only one of the databases has it. */
    private static final String BEFORE = "17?";

    private static final List<String> ROWS = List.of(
            "insert into land_record (id, number, title, kind, state, author, created_at, version) values"
                    + " (901, 'NH-R-2024-000901', '核发', 'VOUCHER_ISSUE', 'APPROVED', 'o', timestamp with time zone '2024-03-01 00:00:00+00', 1)",
            "insert into admin_unit (code, level, parent_code, name, name_en, synthetic) values"
                    + " ('440605', 'DISTRICT', null, '南海区', 'Nanhai', false), ('440605100', 'TOWN', '440605', '西镇', 'West', false)",
            work(801, 113.0),
            work(802, 113.01),
            "insert into holder (id, name, kind, town_code) values (1, '指标池', 'POOL', null),"
                    + " (2, '西社', 'COLLECTIVE', '440605100'), (3, '东社', 'COLLECTIVE', '440605100')",
            "insert into voucher (id, serial, kind, holder_id, state, issued_on, synthetic, version) values (701, '"
                    + SERIAL + "', 'LAND', 2, 'ISSUED', date '2024-03-01', false, 0)",
            "insert into voucher_source (voucher_id, accepted_work_id) values (701, 801), (701, 802)",
            "insert into ledger_account (id, holder_id, purpose, asset, indicator) values (11, 1, 'ISSUE', 'LAND', 'QUOTA'),"
                    + " (12, 2, 'LIVE', 'LAND', 'QUOTA'), (13, 3, 'LIVE', 'LAND', 'QUOTA'), (14, 3, 'USED', 'LAND', 'QUOTA')",
            entry(1, 12, 11, 43_081, "ISSUE"),
            entry(2, 13, 12, 10_000, "TRANSFER"),
            entry(3, 14, 13, 4_000, "REDEEM"));

    private EarlierLedger() {}

    static void fill(DriverManagerDataSource store, String database) {
        Flyway.configure()
                .dataSource(store)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + database)
                .target(BEFORE)
                .load()
                .migrate();
        JdbcTemplate jdbc = new JdbcTemplate(store);
        ROWS.forEach(jdbc::execute);
    }

    private static String work(long id, double west) {
        String box = west + " 23.0, " + (west + 0.001) + " 23.0, " + (west + 0.001) + " 23.001, " + west + " 23.001, "
                + west + " 23.0";
        return "insert into accepted_work (id, record_id, category, document_no, accepted_on, town_code, official_area,"
                + " counted_area, synthetic, geom, min_x, min_y, max_x, max_y, recorded_at) values (" + id
                + ", 901, 'FKFL', '验1', date '2024-02-01', '440605100', 11000, 11000, false,"
                + " ST_GeomFromText('MULTIPOLYGON (((" + box + ")))', 4490), " + west + ", 23.0, " + (west + 0.001)
                + ", 23.001, timestamp with time zone '2024-02-01 00:00:00+00')";
    }

    private static String entry(int number, long debit, long credit, long milliMu, String kind) {
        return "insert into ledger_entry (id, debit_account, credit_account, amount, kind, voucher_serial, record_id, document_no,"
                + " occurred_on, posted_at, posted_by) values (cast('00000000-0000-0000-0000-00000000000" + number
                + "' as uuid), " + debit + ", " + credit + ", " + milliMu + ", '" + kind + "', '" + SERIAL
                + "', 901, '文" + number + "', date '2024-03-0" + number + "', timestamp with time zone '2024-03-0"
                + number
                + " 00:00:00+00', 'o')";
    }
}
