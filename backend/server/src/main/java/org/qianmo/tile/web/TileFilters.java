package org.qianmo.tile.web;

import org.qianmo.access.web.SessionActors;
import org.qianmo.parcel.Views;
import org.qianmo.tile.Tiles;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.function.SingletonSupplier;

/** Where {@link KeptTiles} stands. */
@Configuration(proxyBeanMethods = false)
class TileFilters {

    /** Filters begin with the web server, before there is a database: what stands on that is looked for at the first request. */
    @Bean
    FilterRegistrationBean<KeptTiles> keptTiles(
            ObjectProvider<Tiles> tiles, ObjectProvider<Views> views, SessionActors sessions) {
        FilterRegistrationBean<KeptTiles> filter = new FilterRegistrationBean<>(new KeptTiles(
                SingletonSupplier.of(tiles::getObject), SingletonSupplier.of(views::getObject), sessions));
        filter.addUrlPatterns("/tiles/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
