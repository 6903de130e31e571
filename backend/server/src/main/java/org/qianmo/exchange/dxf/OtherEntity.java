package org.qianmo.exchange.dxf;

import java.util.List;
import org.locationtech.jts.geom.LinearRing;

/** What is no ground, and only counted: lines, points, dimensions. */
final class OtherEntity extends DxfEntity {

    OtherEntity(String type) {
        super(type);
    }

    @Override
    void take(DxfTags.Tag tag) {
        // Nothing of it is needed.
    }

    @Override
    List<LinearRing> rings() {
        return List.of();
    }

    @Override
    boolean isShape() {
        return false;
    }
}
