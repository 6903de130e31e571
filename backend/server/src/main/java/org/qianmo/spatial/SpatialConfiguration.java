package org.qianmo.spatial;

import java.sql.Connection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Asks the database which of the two it is. */
@Configuration(proxyBeanMethods = false)
class SpatialConfiguration {

    @Bean
    SpatialSql spatialSql(JdbcTemplate jdbc) {
        String product = jdbc.execute((ConnectionCallback<String>) SpatialConfiguration::product);
        return "H2".equals(product) ? new H2SpatialSql(jdbc) : new PostgisSpatialSql(jdbc);
    }

    private static String product(Connection connection) throws java.sql.SQLException {
        return connection.getMetaData().getDatabaseProductName();
    }
}
