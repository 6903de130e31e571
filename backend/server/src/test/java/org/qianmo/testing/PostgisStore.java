package org.qianmo.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A new database of the tests' own cluster. */
class PostgisStore implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        PostgisCluster cluster = PostgisCluster.shared();
        TestPropertyValues.of(
                        "qianmo.data=" + WorkFolder.fresh(),
                        "qianmo.demo.parcels=0",
                        "qianmo.units.load=false",
                        "qianmo.records.direct-changes=true",
                        "server.address=127.0.0.1",
                        "spring.datasource.url=" + cluster.freshDatabase(),
                        "spring.datasource.username=" + cluster.user(),
                        "spring.datasource.password=" + cluster.password())
                .applyTo(context);
    }
}
