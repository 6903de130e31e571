package org.qianmo.voucher.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.crs.CoordinateSystems;
import org.qianmo.ground.GroundLocks;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.kernel.topology.CoverageOverlaps;
import org.qianmo.kernel.topology.Tolerances;
import org.qianmo.parcel.Booking;
import org.qianmo.voucher.claim.store.Claims;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives ground to vouchers, to each square metre at most one, whatever its kind.
 *
 * <p>Ground overlaps where it shares more than 0.01 m² that is thicker than the layer tolerance of {@link Tolerances}:
 * neighbours that were drawn apart by less than a millimetre do not stand in each other's way.
 */
@Service
public class GroundClaims {

    /** The survey's own digit: what is less is not booked. */
    private static final double SQUARE_METRES_MAX = 0.01;

    private static final int OVERLAPS_MAX = 100;

    private final Claims claims;
    private final GroundLocks locks;
    private final CoordinateSystems crs;

    GroundClaims(Claims claims, GroundLocks locks, CoordinateSystems crs) {
        this.claims = claims;
        this.locks = locks;
        this.crs = crs;
    }

    /** Holds ground that is about to be claimed, before anything else of the transaction is locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(List<MultiPolygon> grounds) {
        locks.lock(grounds.stream().map(Geometry::getEnvelopeInternal).toList());
    }

    /**
     * Gives the ground to the voucher.
     *
     * @param serial of a voucher that has no ground yet
     * @param grounds EPSG:4490
     * @throws GroundTaken if another voucher stands on it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void claim(String serial, List<MultiPolygon> grounds, Booking booking) {
        lock(grounds);
        List<ClaimOverlap> overlaps = overlaps(serial, grounds);
        if (!overlaps.isEmpty()) {
            throw new GroundTaken(serial, overlaps);
        }
        claims.insert(serial, grounds, booking);
    }

    /**
     * What stands in the way of a claim, as of now; what is not locked may be taken the next moment.
     *
     * @return by serial, at most a hundred
     */
    @Transactional(readOnly = true)
    public List<ClaimOverlap> overlaps(String serial, List<MultiPolygon> grounds) {
        CoverageOverlaps search = new CoverageOverlaps(Tolerances.DEFAULT, OVERLAPS_MAX);
        List<Geometry> planes = plane(grounds);
        List<ClaimOverlap> found = new ArrayList<>();
        search.pairs(planes).forEach(pair -> add(serial, pair, found));
        List<Claims.Claim> others = others(serial, grounds);
        List<Geometry> taken = plane(others.stream().map(Claims.Claim::ground).toList());
        search.pairsAgainst(planes, taken)
                .forEach(pair -> add(others.get(pair.second()).serial(), pair, found));
        found.sort(Comparator.comparing(ClaimOverlap::serial));
        return found;
    }

    private List<Claims.Claim> others(String serial, List<MultiPolygon> grounds) {
        Envelope box = new Envelope();
        grounds.forEach(ground -> box.expandToInclude(ground.getEnvelopeInternal()));
        return box.isNull()
                ? List.of()
                : claims.in(box).stream()
                        .filter(claim -> !claim.serial().equals(serial))
                        .toList();
    }

    private void add(String serial, CoverageOverlaps.Overlap pair, List<ClaimOverlap> found) {
        if (pair.squareMetres() > SQUARE_METRES_MAX) {
            found.add(new ClaimOverlap(serial, crs.toLonLat(pair.where()), pair.squareMetres()));
        }
    }

    private List<Geometry> plane(List<MultiPolygon> grounds) {
        return grounds.stream().map(crs::toPlane).toList();
    }

    /** Holds the ground that the voucher stands on, as {@link #lock}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lockGroundOf(String serial) {
        lock(claims.of(serial));
    }

    /** Frees the ground as {@link #release}, if it may be free. @return whether it is */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean releaseIfFree(String serial, Booking booking) {
        lockGroundOf(serial);
        boolean free = claims.purposesLeft(serial).isEmpty();
        if (free) {
            claims.end(serial, booking);
        }
        return free;
    }

    /**
     * Frees the ground of a voucher all of which was cancelled before use, parts with their own serials included.
     *
     * @throws GroundNotFree if some of it still stands, ran out or was used
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(String serial, Booking booking) {
        lock(claims.of(serial));
        Set<Purpose> left = claims.purposesLeft(serial);
        if (left.contains(Purpose.USED)) {
            throw new GroundNotFree(serial, Purpose.USED);
        }
        left.stream().findFirst().ifPresent(purpose -> {
            throw new GroundNotFree(serial, purpose);
        });
        claims.end(serial, booking);
    }
}
