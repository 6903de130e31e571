package org.qianmo.ogc;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.district.AdminUnits;
import org.qianmo.http.Feature;
import org.qianmo.landuse.LandUseCatalogue;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.ParcelFacts;
import org.qianmo.parcel.ParcelFilter;
import org.qianmo.parcel.ParcelStream;
import org.qianmo.parcel.View;
import org.springframework.stereotype.Component;

/** Parcels. Pages follow the id, so that the last page costs no more than the first. */
@Component
class ParcelCollection implements Collection {

    private final ParcelStream parcels;
    private final AdminUnits units;
    private final LandUseCatalogue landUse;

    ParcelCollection(ParcelStream parcels, AdminUnits units, LandUseCatalogue landUse) {
        this.parcels = parcels;
        this.units = units;
        this.landUse = landUse;
    }

    @Override
    public String id() {
        return "parcels";
    }

    @Override
    public String titleZh() {
        return "地块";
    }

    @Override
    public String titleEn() {
        return "Parcels";
    }

    @Override
    public Envelope extent(View view) {
        return units.box();
    }

    @Override
    public Page page(View view, Envelope box, long after, int limit) {
        ParcelFilter filter = view.in(box);
        long matched = parcels.count(filter);
        List<Parcel> found = parcels.list(filter.after(after), limit + 1);
        boolean more = found.size() > limit;
        List<Parcel> page = more ? found.subList(0, limit) : found;
        long next = more ? page.get(limit - 1).id() : 0;
        return new Page(matched, page.stream().map(this::feature).toList(), next);
    }

    @Override
    public Optional<Feature> feature(View view, long id) {
        Optional<Parcel> parcel = parcels.find(id, view.moment());
        parcel.map(Parcel::facts).ifPresent(facts -> view.mustShow(facts.townCode(), facts.villageCode()));
        return parcel.map(this::feature);
    }

    private Feature feature(Parcel parcel) {
        return new Feature(parcel.id(), parcel.shape(), properties(parcel));
    }

    private Properties properties(Parcel parcel) {
        ParcelFacts facts = parcel.facts();
        return new Properties(
                facts.code(),
                facts.landClass(),
                landUse.name(facts.landClass()),
                facts.ownership().name(),
                facts.holder(),
                facts.stage().name(),
                facts.townCode(),
                units.name(facts.townCode()),
                facts.villageCode(),
                units.name(facts.villageCode()),
                parcel.officialArea().squareMetres(),
                parcel.officialArea().toMu().shown(),
                parcel.version(),
                facts.synthetic());
    }

    record Properties(
            String code,
            String landClass,
            String landClassName,
            String ownership,
            String holder,
            String stage,
            String townCode,
            String townName,
            String villageCode,
            String villageName,
            BigDecimal officialAreaSquareMetres,
            BigDecimal officialAreaMu,
            int version,
            boolean synthetic) {}
}
