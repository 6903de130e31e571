package org.qianmo.acreage.block;

import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.parcel.NewParcel;
import org.qianmo.parcel.Ownership;
import org.qianmo.parcel.ParcelFacts;
import org.qianmo.parcel.Stage;
import org.qianmo.testing.TestDistrict;

/** Parcels of the western village, of which only class, stage, ground and acreage matter. */
final class TestPlot {

    private TestPlot() {}

    static NewParcel of(long id, String landClass, Stage stage, MultiPolygon ground, double squareMetres) {
        ParcelFacts facts = new ParcelFacts(
                null,
                landClass,
                Ownership.COLLECTIVE,
                null,
                stage,
                TestDistrict.WEST_TOWN,
                TestDistrict.WEST_VILLAGE,
                null,
                null,
                false);
        return new NewParcel(id, facts, ground, Acreage.ofSquareMetres(squareMetres));
    }
}
