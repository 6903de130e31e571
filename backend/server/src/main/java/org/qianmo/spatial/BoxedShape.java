package org.qianmo.spatial;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;

/** A shape with its bounding box in columns beside it, by which {@link SpatialSql#inBox} finds it. */
@Embeddable
public class BoxedShape {

    @Column(name = "geom")
    private MultiPolygon shape;

    @Column(name = "min_x")
    private double minX;

    @Column(name = "min_y")
    private double minY;

    @Column(name = "max_x")
    private double maxX;

    @Column(name = "max_y")
    private double maxY;

    protected BoxedShape() {}

    /** @param shape EPSG:4490, longitude first */
    public BoxedShape(MultiPolygon shape) {
        Envelope box = shape.getEnvelopeInternal();
        this.shape = shape;
        this.minX = box.getMinX();
        this.minY = box.getMinY();
        this.maxX = box.getMaxX();
        this.maxY = box.getMaxY();
    }

    public MultiPolygon shape() {
        return shape;
    }
}
