package org.qianmo.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.TestDistrict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every version names a parcel and a record that there are, whoever writes and whoever deletes. */
abstract class VersionBelongsContract extends RunningApplication {

    private static final String COLUMNS = "version, change_kind, code, land_class, ownership, stage, official_area,"
            + " synthetic, geom, min_x, min_y, max_x, max_y, valid_from, valid_to, recorded_from, recorded_to, recorded_by";

    @Autowired
    JdbcTemplate jdbc;

    final long id = TestDistrict.freshId();
    final long other = TestDistrict.freshId();

    @Test
    void aVersionOfNoParcelIsRefused() {
        as(PLANNER).create(id, TestDistrict.spot().polygonJson("0 0, 4 0, 4 4, 0 4, 0 0"));

        assertThatThrownBy(() -> copyTo(other)).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(versionsOf(other)).isZero();
    }

    @Test
    void aVersionOfNoRecordIsRefused() {
        as(PLANNER).create(id, TestDistrict.spot().polygonJson("0 0, 4 0, 4 4, 0 4, 0 0"));

        assertThatThrownBy(() -> jdbc.update("update parcel_version set record_id = -1 where parcel_id = ?", id))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aParcelThatHasVersionsIsNotDeleted() {
        as(PLANNER).create(id, TestDistrict.spot().polygonJson("0 0, 4 0, 4 4, 0 4, 0 0"));

        assertThatThrownBy(() -> jdbc.update("delete from parcel where id = ?", id))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.update("update parcel set id = ? where id = ?", other, id))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.update(
                        "delete from land_record where id ="
                                + " (select record_id from parcel_version where parcel_id = ?)",
                        id))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    final void copyTo(long parcelId) {
        jdbc.update(
                "insert into parcel_version (parcel_id, record_id, " + COLUMNS
                        + ") select cast(? as bigint), record_id, " + COLUMNS.replace("code,", "null,")
                        + " from parcel_version where parcel_id = ?",
                parcelId,
                id);
    }

    final int versionsOf(long parcelId) {
        return jdbc.queryForObject("select count(*) from parcel_version where parcel_id = ?", Integer.class, parcelId);
    }
}
