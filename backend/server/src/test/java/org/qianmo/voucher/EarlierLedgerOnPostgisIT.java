package org.qianmo.voucher;

import org.junit.jupiter.api.extension.ExtendWith;
import org.qianmo.Qianmo;
import org.qianmo.testing.PostgisCluster;
import org.qianmo.testing.WherePostgisIsInstalled;
import org.qianmo.testing.WorkFolder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.ContextConfiguration;

@ExtendWith(WherePostgisIsInstalled.class)
@SpringBootTest(classes = Qianmo.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = EarlierLedgerOnPostgisIT.Store.class)
class EarlierLedgerOnPostgisIT extends EarlierLedgerContract {

    static class Store implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            PostgisCluster cluster = PostgisCluster.shared();
            String url = cluster.freshDatabase();
            EarlierLedger.fill(new DriverManagerDataSource(url, cluster.user(), cluster.password()), "postgresql");
            TestPropertyValues.of(
                            "qianmo.data=" + WorkFolder.fresh(),
                            "qianmo.demo.parcels=0",
                            "qianmo.units.load=false",
                            "server.address=127.0.0.1",
                            "spring.datasource.url=" + url,
                            "spring.datasource.username=" + cluster.user(),
                            "spring.datasource.password=" + cluster.password())
                    .applyTo(context);
        }
    }
}
