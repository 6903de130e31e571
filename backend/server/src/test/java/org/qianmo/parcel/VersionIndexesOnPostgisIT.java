package org.qianmo.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.spatial.BoxCondition;
import org.qianmo.spatial.SpatialSql;
import org.qianmo.spatial.SpatialTable;
import org.qianmo.testing.OnPostgis;
import org.qianmo.testing.RunningApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Versions of a place are found through the indexes of the present and of the past, whatever the day that is asked for. */
@OnPostgis
class VersionIndexesOnPostgisIT extends RunningApplication {

    private static final Envelope BOX = new Envelope(113.05, 113.06, 23.05, 23.06);

    @Autowired
    private SpatialSql spatial;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void ofADay() {
        BoxCondition day = spatial.trueOn("v", LocalDate.of(2025, 6, 30));

        assertThat(plan(day.sql(), day.parameters())).contains("parcel_version_present", "parcel_version_past");
    }

    @Test
    void ofSomeDays() {
        BoxCondition days = spatial.trueWithin("v", LocalDate.of(2025, 1, 1), null);

        assertThat(plan(days.sql(), days.parameters())).contains("parcel_version_present", "parcel_version_past");
    }

    @Test
    void ofAllTimes() {
        assertThat(plan(spatial.ofAnyTime("v"), List.of())).contains("parcel_version_present", "parcel_version_past");
    }

    private String plan(String condition, List<?> parameters) {
        BoxCondition box = spatial.inBox(SpatialTable.PARCEL_VERSION, "v", BOX);
        List<Object> all = new ArrayList<>(box.parameters());
        all.addAll(parameters);
        return transaction.execute(status -> {
            // A table of a few rows is read as a whole, whatever indexes it has.
            jdbc.execute("set local enable_seqscan = off");
            return String.join(
                    "\n",
                    jdbc.queryForList(
                            "explain select v.parcel_id from parcel_version v where " + box.sql() + " and " + condition,
                            String.class,
                            all.toArray()));
        });
    }
}
