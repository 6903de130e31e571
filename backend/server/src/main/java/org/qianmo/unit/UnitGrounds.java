package org.qianmo.unit;

import org.qianmo.access.Actor;
import org.qianmo.control.overlap.OverlapGround;
import org.qianmo.control.overlap.OverlapSource;
import org.springframework.stereotype.Component;

/** Units under the control lines. Of units those of industry and of town are built on; of the rest projects alone. */
@Component
class UnitGrounds implements OverlapSource {

    private final UnitRegister units;

    UnitGrounds(UnitRegister units) {
        this.units = units;
    }

    @Override
    public String name() {
        return "unit";
    }

    @Override
    public Grounds find(long id, Actor actor) {
        ConsolidationUnit unit = units.find(id, actor);
        return Grounds.of(new OverlapGround(
                unit.id(), unit.name(), unit.nameEn(), unit.outline(), unit.officialArea(), isBuiltOn(unit)));
    }

    private static boolean isBuiltOn(ConsolidationUnit unit) {
        return unit.kind() == ConsolidationUnit.Kind.PROJECT
                || unit.theme() == ConsolidationUnit.Theme.INDUSTRY
                || unit.theme() == ConsolidationUnit.Theme.URBAN_RURAL;
    }
}
