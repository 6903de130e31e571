package org.qianmo.tile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.springframework.stereotype.Component;

/** Where an outline is labelled: a point well inside, found once for as long as the outline is in use. */
@Component
class LabelPoints {

    private final Cache<MultiPolygon, Point> points =
            Caffeine.newBuilder().weakKeys().build();

    Point of(MultiPolygon outline) {
        return points.get(outline, MultiPolygon::getInteriorPoint);
    }
}
