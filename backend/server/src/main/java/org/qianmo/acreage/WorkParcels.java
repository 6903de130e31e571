package org.qianmo.acreage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.qianmo.acreage.store.WorkRows;
import org.qianmo.crs.CoordinateSystems;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.geometry.OfficialArea;
import org.qianmo.kernel.statement.Balancing;
import org.qianmo.kernel.statement.Shown;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.ParcelStream;
import org.qianmo.parcel.View;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a work: which parcels lie on its ground, and how much of each. */
@Service
public class WorkParcels {

    private final WorkRows works;
    private final ParcelStream parcels;
    private final CoordinateSystems crs;

    WorkParcels(WorkRows works, ParcelStream parcels, CoordinateSystems crs) {
        this.works = works;
        this.parcels = parcels;
        this.crs = crs;
    }

    /**
     * A parcel on the ground of a work.
     *
     * @param inWork official area of what lies in the work
     * @param shown in 亩; all add up to the sum of the shares
     */
    public record Share(Parcel parcel, Acreage inWork, Shown shown) {}

    /** The work, revoked or not. */
    @Transactional(readOnly = true)
    public Optional<WorkCover> find(long workId) {
        return works.find(workId);
    }

    /** By id; what touches the work along a border alone is left out. */
    @Transactional(readOnly = true)
    public List<Share> of(WorkCover work, View view, int limit) {
        Geometry ground = crs.toPlane(work.ground());
        Map<Long, Parcel> found = new TreeMap<>();
        Map<Long, Acreage> shares = new TreeMap<>();
        for (Parcel parcel : parcels.list(view.in(work.ground().getEnvelopeInternal()), limit)) {
            Acreage share = share(crs.toPlane(parcel.shape()), ground);
            if (share.compareTo(Acreage.ZERO) > 0) {
                found.put(parcel.id(), parcel);
                shares.put(parcel.id(), share);
            }
        }
        return shown(found, shares);
    }

    private static List<Share> shown(Map<Long, Parcel> parcels, Map<Long, Acreage> shares) {
        Map<Long, BigDecimal> mu = new TreeMap<>();
        shares.forEach((id, share) -> mu.put(id, share.toMu().value()));
        List<Share> all = new ArrayList<>();
        Balancing.of(mu, 2).forEach((id, shown) -> all.add(new Share(parcels.get(id), shares.get(id), shown)));
        return all;
    }

    private static Acreage share(Geometry parcel, Geometry ground) {
        if (!parcel.getEnvelopeInternal().intersects(ground.getEnvelopeInternal()) || !parcel.intersects(ground)) {
            return Acreage.ZERO;
        }
        Geometry common = OverlayNGRobust.overlay(parcel, ground, OverlayNG.INTERSECTION);
        double squareMetres = 0;
        for (int i = 0; i < common.getNumGeometries(); i++) {
            Geometry part = common.getGeometryN(i);
            squareMetres += part.getDimension() == 2 && !part.isEmpty() ? OfficialArea.ofPolygonal(part) : 0;
        }
        return Acreage.ofSquareMetres(squareMetres);
    }
}
