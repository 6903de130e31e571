package org.qianmo.voucher.simulation;

import org.qianmo.voucher.claim.store.Claims;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the application has beside its own in the simulation; for its sake the simulation has a database of its own. */
@TestConfiguration(proxyBeanMethods = false)
class SimulationBeans {

    @Bean
    static Planting planting(ObjectProvider<JdbcTemplate> jdbc, ObjectProvider<Claims> claims) {
        return new Planting(jdbc, claims);
    }

    @Bean
    static Tap tap(Planting planting) {
        return new Tap(planting);
    }
}
