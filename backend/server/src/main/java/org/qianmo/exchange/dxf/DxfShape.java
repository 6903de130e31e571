package org.qianmo.exchange.dxf;

import java.util.Optional;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.qianmo.exchange.layer.RowFault;
import org.qianmo.exchange.layer.RowRefusal;

/** What one entity gives: a polygon, or a fault. */
record DxfShape(
        String layer,
        String type,
        String handle,
        Optional<MultiPolygon> polygon,
        Optional<RowFault> fault,
        ExtendedData extended) {

    static DxfShape of(DxfEntity entity) {
        try {
            return new DxfShape(
                    entity.layer(),
                    entity.type(),
                    entity.handle(),
                    Optional.of(entity.polygon()),
                    Optional.empty(),
                    entity.extended());
        } catch (RowRefusal refused) {
            return refused(entity, refused.fault());
        }
    }

    static DxfShape refused(DxfEntity entity, RowFault fault) {
        return new DxfShape(
                entity.layer(),
                entity.type(),
                entity.handle(),
                Optional.empty(),
                Optional.of(fault),
                entity.extended());
    }

    /** The same shape where an insert puts it; what lies on layer 0 of a block takes the layer of the insert. */
    DxfShape placed(AffineTransformation placement, String insertLayer) {
        return new DxfShape(
                layer.equals("0") ? insertLayer : layer,
                type,
                handle,
                polygon.map(shape -> (MultiPolygon) placement.transform(shape)),
                fault,
                extended);
    }
}
