package org.qianmo.zone.store;

import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.spatial.BoxedShape;
import org.qianmo.zone.Place;

/** The columns that zones and pilot sites have in common. */
@MappedSuperclass
abstract class PlaceEntity<P extends Place<P>> {

    @Id
    private long id;

    private String code;
    private String name;
    private String nameEn;
    private String townCode;
    private String villageCode;
    private String source;
    private boolean synthetic;

    @Embedded
    private BoxedShape outline;

    private String writtenBy;
    private String callerKey;

    @Version
    private int version;

    /** Columns of its kind alone. */
    abstract void takeOwn(P place);

    abstract P toPlace();

    /** Takes over all but the id and the version. */
    final void take(P place) {
        this.code = place.code();
        this.name = place.name();
        this.nameEn = place.nameEn();
        this.townCode = place.townCode();
        this.villageCode = place.villageCode();
        this.source = place.source();
        this.synthetic = place.synthetic();
        if (outline == null || !outline.shape().equalsExact(place.outline())) {
            this.outline = new BoxedShape(place.outline());
        }
        takeOwn(place);
    }

    final void written(long newId, String author, String key) {
        this.id = newId;
        this.writtenBy = author;
        this.callerKey = key;
    }

    final long id() {
        return id;
    }

    final String code() {
        return code;
    }

    final String name() {
        return name;
    }

    final String nameEn() {
        return nameEn;
    }

    final String townCode() {
        return townCode;
    }

    final String villageCode() {
        return villageCode;
    }

    final String source() {
        return source;
    }

    final boolean synthetic() {
        return synthetic;
    }

    final MultiPolygon shape() {
        return outline.shape();
    }

    final int version() {
        return version;
    }
}
