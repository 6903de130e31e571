package org.qianmo.record.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.qianmo.district.AdminUnits;
import org.qianmo.http.Feature;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.landuse.LandUseCatalogue;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.ParcelFacts;
import org.qianmo.parcel.ZoneLocator;
import org.qianmo.record.RecordBook;
import org.qianmo.record.RecordSummary;
import org.springframework.stereotype.Component;

/** Parcels as GeoJSON features, with the names that their codes stand for. */
@Component
public class ParcelFeatures {

    private final AdminUnits units;
    private final LandUseCatalogue landUse;
    private final ZoneLocator zones;
    private final RecordBook records;

    ParcelFeatures(AdminUnits units, LandUseCatalogue landUse, ZoneLocator zones, RecordBook records) {
        this.units = units;
        this.landUse = landUse;
        this.zones = zones;
        this.records = records;
    }

    public Feature of(Parcel parcel) {
        return of(List.of(parcel)).get(0);
    }

    public List<Feature> of(Collection<Parcel> parcels) {
        Map<Long, RecordSummary> summaries =
                records.find(parcels.stream().map(Parcel::recordId).collect(Collectors.toSet()));
        return parcels.stream()
                .map(parcel ->
                        new Feature(parcel.id(), parcel.shape(), properties(parcel, summaries.get(parcel.recordId()))))
                .toList();
    }

    RecordSummary record(Parcel parcel) {
        return records.find(parcel.recordId()).orElseThrow();
    }

    /** @param summary the record that made this version; null while nothing is written */
    public ParcelProperties properties(Parcel parcel, RecordSummary summary) {
        ParcelFacts facts = parcel.facts();
        Acreage registered = facts.registeredArea();
        return new ParcelProperties(
                facts.code(),
                facts.landClass(),
                landUse.name(facts.landClass()),
                landUse.group(facts.landClass()),
                facts.ownership(),
                facts.holder(),
                facts.stage(),
                facts.villageCode(),
                units.name(facts.villageCode()),
                facts.townCode(),
                units.name(facts.townCode()),
                facts.zoneId(),
                zones.zoneName(facts.zoneId()),
                parcel.officialArea().squareMetres(),
                parcel.officialArea().toMu().shown(),
                registered == null ? null : registered.squareMetres(),
                facts.synthetic(),
                parcel.version(),
                parcel.validFrom(),
                parcel.recordedAt(),
                parcel.recordedBy(),
                summary == null ? null : summary.number());
    }
}
