package org.qianmo.start;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;

/** Whoever names a PostGIS server means to use it: {@code QIANMO_DB_URL} turns the profile {@code postgis} on. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StoreProfile implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty("QIANMO_DB_URL")) {
            application.setAdditionalProfiles("postgis");
        }
    }
}
