package org.qianmo.tile.outline;

import java.util.List;
import org.qianmo.parcel.Numbering;
import org.qianmo.parcel.Outline;
import org.qianmo.parcel.View;
import org.springframework.stereotype.Component;

/** Numbers for what many parcels have in common. */
@Component
public class OutlineNumbers {

    /** By what a map colours parcels. */
    public record Kind(String landClass, String stage, String ownership) {}

    /** Where a parcel lies; either may be null. */
    private record Unit(String townCode, String villageCode) {}

    private final Numbering<Kind> kinds = new Numbering<>();
    private final Numbering<Unit> units = new Numbering<>();

    short kind(Outline outline) {
        return kinds.of(new Kind(outline.landClass(), outline.stage(), outline.ownership()));
    }

    short unit(Outline outline) {
        return units.of(new Unit(outline.townCode(), outline.villageCode()));
    }

    /** Each at its number. */
    public List<Kind> kinds() {
        return kinds.all();
    }

    /** By number of the unit, whether what lies there is seen. */
    public boolean[] seen(View view) {
        List<Unit> all = units.all();
        boolean[] seen = new boolean[all.size()];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = view.shows(all.get(i).townCode(), all.get(i).villageCode());
        }
        return seen;
    }
}
