package org.qianmo.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.qianmo.testing.OnPostgis;
import org.qianmo.testing.TestDistrict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

@OnPostgis
class VersionBelongsOnPostgisIT extends VersionBelongsContract {

    @Autowired
    private TransactionTemplate transaction;

    /** The version is written before the parcel is deleted, and its transaction ends after the delete has begun. */
    @Test
    void whoDeletesAParcelWaitsForWhoWritesItsVersion() throws Exception {
        as(PLANNER).create(id, TestDistrict.spot().polygonJson("0 0, 4 0, 4 4, 0 4, 0 0"));
        jdbc.update("insert into parcel (id) values (?)", other);

        CompletableFuture<Throwable> deleting = transaction.execute(status -> {
            copyTo(other);
            CompletableFuture<Throwable> delete = CompletableFuture.supplyAsync(this::delete);
            assertThat(delete).as("waits").failsWithin(700, TimeUnit.MILLISECONDS);
            return delete;
        });

        assertThat(deleting.get(30, TimeUnit.SECONDS)).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(versionsOf(other)).isOne();
    }

    private Throwable delete() {
        try {
            jdbc.update("delete from parcel where id = ?", other);
            return null;
        } catch (RuntimeException refused) {
            return refused;
        }
    }
}
