package org.qianmo.control.overlap;

import org.qianmo.access.Actor;
import org.qianmo.http.Problem;
import org.qianmo.landuse.LandUseCatalogue;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.ParcelRegistry;
import org.qianmo.parcel.Views;
import org.springframework.stereotype.Component;

/** Parcels of the register. Those of a class of construction land are built on. */
@Component
class ParcelGrounds implements OverlapSource {

    private static final String CONSTRUCTION_GROUP = "J";

    private final ParcelRegistry parcels;
    private final LandUseCatalogue catalogue;
    private final Views views;

    ParcelGrounds(ParcelRegistry parcels, LandUseCatalogue catalogue, Views views) {
        this.parcels = parcels;
        this.catalogue = catalogue;
        this.views = views;
    }

    @Override
    public String name() {
        return "parcel";
    }

    @Override
    public Grounds find(long id, Actor actor) {
        Parcel parcel = parcels.find(id).orElseThrow(() -> Problem.notFound("没有这个地块", "there is no such parcel"));
        views.of(actor).mustShow(parcel.facts().townCode(), parcel.facts().villageCode());
        return Grounds.of(ground(parcel));
    }

    OverlapGround ground(Parcel parcel) {
        String code = parcel.facts().code();
        return new OverlapGround(
                parcel.id(),
                code,
                code,
                parcel.shape(),
                parcel.officialArea(),
                isConstruction(parcel.facts().landClass()));
    }

    boolean isConstruction(String landClass) {
        return landClass != null && CONSTRUCTION_GROUP.equals(catalogue.group(landClass));
    }
}
