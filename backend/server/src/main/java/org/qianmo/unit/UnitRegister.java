package org.qianmo.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.qianmo.access.Actor;
import org.qianmo.access.Territory;
import org.qianmo.http.Problem;
import org.qianmo.parcel.View;
import org.qianmo.parcel.Views;
import org.qianmo.unit.store.UnitRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The areas, units, projects and key areas of the district, within a reader's territory as zones are. */
@Service
public class UnitRegister {

    private final UnitRows rows;
    private final Views views;

    UnitRegister(UnitRows rows, Views views) {
        this.rows = rows;
        this.views = views;
    }

    /** Those that the view shows, by id. */
    @Transactional(readOnly = true)
    public List<ConsolidationUnit> all(View view) {
        return rows.all().stream()
                .filter(unit -> view.shows(unit.townCode(), unit.villageCode()))
                .toList();
    }

    /** Those of a wanted name that the view shows, by id, {@code limit} at most; the ground of no other is read. */
    @Transactional(readOnly = true)
    public List<ConsolidationUnit> named(Predicate<UnitName> wanted, View view, int limit) {
        return rows.names().stream()
                .filter(unit -> view.shows(unit.townCode(), unit.villageCode()))
                .filter(wanted)
                .limit(limit)
                .flatMap(unit -> rows.find(unit.id()).stream())
                .toList();
    }

    /** @throws Problem 404, or 403 OUTSIDE_TERRITORY */
    @Transactional(readOnly = true)
    public ConsolidationUnit find(long id, Actor actor) {
        ConsolidationUnit unit = rows.find(id).orElseThrow(UnitRegister::absent);
        views.of(actor).mustShow(unit.townCode(), unit.villageCode());
        return unit;
    }

    static Problem absent() {
        return Problem.notFound("没有这个整治单元", "there is no such unit");
    }

    /** Demonstration projects of the territory that were completed no later than the day. */
    @Transactional(readOnly = true)
    public List<ConsolidationUnit> projectsCompleted(LocalDate by, Territory territory) {
        return rows.all().stream()
                .filter(unit -> unit.kind() == ConsolidationUnit.Kind.PROJECT
                        && unit.status() == ConsolidationUnit.Status.COMPLETED
                        && !unit.completedOn().isAfter(by)
                        && territory.holds(unit.townCode(), unit.villageCode()))
                .toList();
    }
}
