package org.qianmo.voucher;

import java.nio.file.Path;
import org.qianmo.Qianmo;
import org.qianmo.testing.WorkFolder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(classes = Qianmo.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = EarlierLedgerOnH2GisIT.Store.class)
class EarlierLedgerOnH2GisIT extends EarlierLedgerContract {

    static class Store implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Path folder = WorkFolder.fresh();
            // As the configuration spells it; the database is closed with its last connection and opened again by the
            // start.
            String url = "jdbc:h2:file:" + folder + "/db/qianmo;WRITE_DELAY=0;OPTIMIZE_REUSE_RESULTS=FALSE";
            EarlierLedger.fill(new DriverManagerDataSource(url, "qianmo", ""), "h2");
            TestPropertyValues.of(
                            "qianmo.data=" + folder,
                            "qianmo.demo.parcels=0",
                            "qianmo.units.load=false",
                            "server.address=127.0.0.1")
                    .applyTo(context);
        }
    }
}
