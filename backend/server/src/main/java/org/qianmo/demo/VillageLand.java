package org.qianmo.demo;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qianmo.parcel.NewParcel;

/**
 * What a village brings to the register.
 *
 * @param parcels as they are now
 */
record VillageLand(List<NewParcel> parcels, List<DemoWork> works) {

    /** The parcels as they were on the day of the survey. */
    List<NewParcel> surveyed() {
        Map<Long, Reclaimed> later = works.stream()
                .flatMap(work -> work.reclaimed().stream())
                .collect(Collectors.toMap(reclaimed -> reclaimed.now().id(), Function.identity()));
        return later.isEmpty()
                ? parcels
                : parcels.stream()
                        .map(parcel -> later.containsKey(parcel.id())
                                ? later.get(parcel.id()).before()
                                : parcel)
                        .toList();
    }
}
