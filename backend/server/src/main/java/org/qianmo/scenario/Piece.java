package org.qianmo.scenario;

import java.util.Objects;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.parcel.Ownership;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.Stage;
import org.qianmo.record.ParcelEdit;

/**
 * A parcel on one side of a comparison.
 *
 * @param code null where it has none yet
 * @param holder null where none is known
 * @param stage null where none is stated
 * @param shape EPSG:4490
 * @param recordNumber of the record that leaves it so; null as it is today
 */
public record Piece(
        long id,
        String code,
        String landClass,
        Ownership ownership,
        String holder,
        Stage stage,
        MultiPolygon shape,
        Acreage acreage,
        String recordNumber) {

    static Piece today(Parcel parcel) {
        return new Piece(
                parcel.id(),
                parcel.facts().code(),
                parcel.facts().landClass(),
                parcel.facts().ownership(),
                parcel.facts().holder(),
                parcel.facts().stage(),
                parcel.shape(),
                parcel.officialArea(),
                null);
    }

    static Piece of(ParcelEdit edit, String recordNumber) {
        return new Piece(
                edit.parcelId(),
                edit.facts().code(),
                edit.facts().landClass(),
                edit.facts().ownership(),
                edit.facts().holder(),
                edit.facts().stage(),
                edit.shape(),
                edit.officialArea(),
                recordNumber);
    }

    boolean hasShapeOf(Piece other) {
        return shape.equalsTopo(other.shape);
    }

    boolean hasFactsOf(Piece other) {
        return Objects.equals(code, other.code)
                && Objects.equals(landClass, other.landClass)
                && ownership == other.ownership
                && Objects.equals(holder, other.holder)
                && stage == other.stage
                && acreage.equals(other.acreage);
    }
}
