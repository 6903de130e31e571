package org.qianmo.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qianmo.parcel.store.LandNodeRows;
import org.qianmo.spatial.SpatialSql;
import org.qianmo.testing.OnPostgis;
import org.qianmo.testing.RunningApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;

/** Who believes to be alone, and who waits for whom. Only PostGIS is shared by several. */
@OnPostgis
class LandNodesOnPostgisIT extends RunningApplication {

    @Autowired
    private DataSource store;

    @Autowired
    private SpatialSql spatial;

    @Autowired
    private PlatformTransactionManager transactions;

    private SingleConnectionDataSource apart;
    private JdbcTemplate jdbc;

    /** The server of this test says every five seconds that it lives: the nodes here have a table of their own. */
    @BeforeEach
    void makeTable() throws SQLException {
        apart = new SingleConnectionDataSource(store.getConnection(), true);
        jdbc = new JdbcTemplate(apart);
        jdbc.execute("create temporary table land_node (like land_node including all)");
    }

    @AfterEach
    void dropTable() throws SQLException {
        jdbc.execute("drop table pg_temp.land_node");
        apart.destroy();
    }

    private LandNodes node() {
        return new LandNodes(new LandNodeRows(jdbc), spatial, transactions);
    }

    @Test
    void nobodyIsAloneBeforeHavingLooked() {
        assertThat(node().believesToBeAlone()).isFalse();
    }

    @Test
    void newcomerIsNoticedByAllWhenItsWaitingEnds() {
        LandNodes old = node();
        LandNodes newcomer = node();
        old.look();
        assertThat(old.believesToBeAlone()).isTrue();
        assertThat(newcomer.isNoticed()).isFalse();

        newcomer.becomeNoticed();

        assertThat(old.believesToBeAlone()).isFalse();
        old.look();
        assertThat(old.believesToBeAlone()).isFalse();
        assertThat(newcomer.isNoticed()).isTrue();
    }

    @Test
    void nodeThatWasSilentIsANewcomer() {
        LandNodes silent = node();
        silent.becomeNoticed();
        jdbc.update("update land_node set beat = beat - interval '25 seconds', since = since - interval '1 hour'");
        assertThat(silent.isNoticed()).isFalse();

        silent.beat();

        assertThat(silent.isNoticed()).as("it was heard of again just now").isFalse();
    }

    @Test
    void nodeThatLeftIsMissedByNobody() throws InterruptedException {
        LandNodes old = node();
        LandNodes leaving = node();
        leaving.beat();
        old.look();
        assertThat(old.believesToBeAlone()).isFalse();

        leaving.leave();
        old.look();

        assertThat(old.believesToBeAlone()).isTrue();
    }
}
