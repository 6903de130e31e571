package org.qianmo.demo;

import org.qianmo.demo.layout.Ground;
import org.qianmo.demo.layout.Use;
import org.qianmo.parcel.Stage;

/** A parcel whose story is still being told. */
final class Draft {

    final Ground ground;
    final Use use;
    final Long zoneId;
    String landClass;
    Stage stage;

    Draft(Ground ground, Use use, Long zoneId) {
        this.ground = ground;
        this.use = use;
        this.zoneId = zoneId;
        this.landClass = ground.landClass();
        this.stage = Stage.EXISTING;
    }
}
