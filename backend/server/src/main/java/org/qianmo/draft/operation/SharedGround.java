package org.qianmo.draft.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.qianmo.kernel.fabric.AreaShares;
import org.qianmo.kernel.fabric.SameGround;
import org.qianmo.kernel.geometry.Acreage;

/**
 * Parcels that hang together, before and after: whether they hold the same ground, none of it twice, and what of it each.
 *
 * @param <T> what a parcel is to the caller
 */
final class SharedGround<T> {

    /** A strip of some micrometres along the borders: what rounding to 1e-11 degree may move. */
    private static final double NOISE_METRES = 1e-5;

    private final List<T> members = new ArrayList<>();
    private final List<Land> lands = new ArrayList<>();

    /** Metres; {@code before} is null for a new parcel. */
    record Land(Geometry before, Geometry after) {

        Envelope box() {
            Envelope box = new Envelope(after.getEnvelopeInternal());
            if (before != null) {
                box.expandToInclude(before.getEnvelopeInternal());
            }
            return box;
        }

        /** By what it was or what it became. */
        boolean touches(Land other) {
            if (!box().intersects(other.box())) {
                return false;
            }
            return after.intersects(other.after)
                    || before != null && before.intersects(other.after)
                    || other.before != null && after.intersects(other.before);
        }
    }

    /** In the order given, those that touch one another in a group. */
    static <T> List<SharedGround<T>> groups(List<T> all, Function<T, Land> land) {
        List<SharedGround<T>> groups = new ArrayList<>();
        for (T member : all) {
            SharedGround<T> group = new SharedGround<>();
            Land own = land.apply(member);
            for (int i = groups.size() - 1; i >= 0; i--) {
                if (groups.get(i).lands.stream().anyMatch(own::touches)) {
                    group.takeIn(groups.remove(i));
                }
            }
            group.members.add(member);
            group.lands.add(own);
            groups.add(group);
        }
        return groups;
    }

    private void takeIn(SharedGround<T> other) {
        members.addAll(0, other.members);
        lands.addAll(0, other.lands);
    }

    List<T> members() {
        return members;
    }

    /**
     * Acreages that sum to what they were booked at before, in the order of the members.
     *
     * @return empty if the ground is another, or held twice, or the acreage does not reach for all
     */
    Optional<List<Acreage>> shares(Function<T, Acreage> booked) {
        List<Geometry> after = lands.stream().map(Land::after).toList();
        if (!isSame(lands.stream().map(Land::before).filter(Objects::nonNull).toList(), after)) {
            return Optional.empty();
        }
        Acreage total = Acreage.sum(members.stream().map(booked).toList());
        List<Acreage> shares = AreaShares.of(total, after);
        return shares.stream().allMatch(share -> share.compareTo(Acreage.ZERO) > 0)
                ? Optional.of(shares)
                : Optional.empty();
    }

    private static boolean isSame(List<Geometry> before, List<Geometry> after) {
        if (before.isEmpty()) {
            return false;
        }
        Geometry was = OverlayNGRobust.union(before);
        Geometry is = OverlayNGRobust.union(after);
        return isHeldOnce(before, was) && isHeldOnce(after, is) && SameGround.test(was, is);
    }

    private static boolean isHeldOnce(List<Geometry> parts, Geometry union) {
        double squareMetres = parts.stream().mapToDouble(Geometry::getArea).sum();
        double metres = parts.stream().mapToDouble(Geometry::getLength).sum();
        return Math.abs(squareMetres - union.getArea()) <= NOISE_METRES * metres;
    }
}
