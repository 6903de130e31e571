package org.qianmo.parcel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.parcel.GroundColumns.Kind;
import org.qianmo.parcel.GroundColumns.Unit;
import org.qianmo.parcel.store.ParcelTotals;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The versions of all parcels in memory, square by square, for maps on which a parcel is too small to see: they show much
 * ground at once, and a slider through time asks for another day with each step. A commit drops the squares that it
 * touches, before the reply that confirms it; a square that was being read meanwhile is used once and not kept.
 */
@Component
class GroundMemory {

    /** Some 4 km: a commit lets a hundredth of a district be read again. */
    private static final double SQUARE_DEGREES = 0.04;

    /** The ground of a tile of zoom 8. Maps of more show hardly anything, and are kept as tiles. */
    private static final int SQUARES_MAX = 1_600;

    /** What a commit lets be read again. More is not worth it for the present, which the database finds by itself. */
    private static final int FEW_SQUARES = 9;

    private static final int ENTRY_BYTES = 200;

    private record Square(int column, int row) {

        static Square at(double longitude, double latitude) {
            return new Square(
                    (int) Math.floor(longitude / SQUARE_DEGREES), (int) Math.floor(latitude / SQUARE_DEGREES));
        }

        Envelope box() {
            double west = column * SQUARE_DEGREES;
            double south = row * SQUARE_DEGREES;
            return new Envelope(west, west + SQUARE_DEGREES, south, south + SQUARE_DEGREES);
        }
    }

    private final ParcelTotals totals;
    private final Numbering<Kind> kinds = new Numbering<>();
    private final Numbering<Unit> units = new Numbering<>();
    private final Cache<Square, GroundColumns> squares;
    private final RecentChanges changes = new RecentChanges();
    private Envelope extent;

    GroundMemory(ParcelTotals totals, @Value("${qianmo.tiles.ground-megabytes:256}") int megabytes) {
        this.totals = totals;
        this.squares = Caffeine.newBuilder()
                .maximumWeight((long) megabytes << 20)
                .weigher((Square square, GroundColumns columns) -> columns.bytes() + ENTRY_BYTES)
                .build();
    }

    /**
     * Parcels by cell of a grid over the box.
     *
     * @param cells columns, and rows
     * @return empty if it is for the database: too much ground, as known at another time, or a present not yet at hand
     */
    Optional<List<GroundCell>> cells(View view, Envelope box, int cells) {
        return grounds(view, box).map(grounds -> {
            CellSums sums = new CellSums(box, cells);
            boolean[] seen = seen(view);
            grounds.forEach(ground -> ground.addTo(sums, day(view), seen));
            return sums.toCells(kinds.all());
        });
    }

    /**
     * Parcels whose middle lies in the box or in its square, by unit.
     *
     * @return empty if it is for the database
     */
    Optional<List<UnitSum>> unitSums(View view, Envelope box) {
        return grounds(view, box).map(grounds -> {
            UnitSums sums = new UnitSums(units.all(), kinds.all());
            boolean[] seen = seen(view);
            grounds.forEach(ground -> ground.addTo(sums, day(view), seen));
            return sums.toList();
        });
    }

    private static LocalDate day(View view) {
        return view.moment() == null ? null : view.moment().trueOn();
    }

    private Optional<List<GroundColumns>> grounds(View view, Envelope box) {
        Envelope ground = extent().intersection(box);
        if (ground.isNull()) {
            return Optional.of(List.of());
        }
        List<Square> wanted = over(ground);
        boolean knownNow = view.moment() == null || view.moment().knownAt() == null;
        if (wanted.isEmpty() || !knownNow) {
            return Optional.empty();
        }
        if (view.moment() == null && missing(wanted) > FEW_SQUARES) {
            return Optional.empty();
        }
        return Optional.of(columns(wanted));
    }

    /** Reads what is not at hand, which takes a while; nothing if it is too much. */
    void fetch() {
        Envelope ground = extent();
        List<Square> all = ground.isNull() ? List.of() : over(ground);
        all.forEach(square -> columns(List.of(square)));
    }

    /** Outside of it there is nothing to be read. */
    private Envelope extent() {
        Envelope at;
        long before;
        synchronized (this) {
            at = extent;
            before = changes.now();
        }
        if (at != null) {
            return at;
        }
        Envelope read = totals.extent();
        synchronized (this) {
            extent = changes.now() == before ? read : extent;
        }
        return read;
    }

    private boolean[] seen(View view) {
        List<Unit> all = units.all();
        boolean[] seen = new boolean[all.size()];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = view.shows(all.get(i).townCode(), all.get(i).villageCode());
        }
        return seen;
    }

    /** Empty for too many. */
    private static List<Square> over(Envelope box) {
        Square first = Square.at(box.getMinX(), box.getMinY());
        Square last = Square.at(box.getMaxX(), box.getMaxY());
        long many = (last.column() - first.column() + 1L) * (last.row() - first.row() + 1L);
        List<Square> squares = new ArrayList<>();
        for (int column = first.column(); many <= SQUARES_MAX && column <= last.column(); column++) {
            for (int row = first.row(); row <= last.row(); row++) {
                squares.add(new Square(column, row));
            }
        }
        return squares;
    }

    private int missing(List<Square> wanted) {
        return wanted.size() - squares.getAllPresent(wanted).size();
    }

    private List<GroundColumns> columns(List<Square> wanted) {
        long before = now();
        Map<Square, GroundColumns> found = new HashMap<>(squares.getAllPresent(wanted));
        List<Square> missing =
                wanted.stream().filter(square -> !found.containsKey(square)).toList();
        if (!missing.isEmpty()) {
            Map<Square, GroundColumns> read = read(missing);
            keep(read, before);
            found.putAll(read);
        }
        return List.copyOf(found.values());
    }

    /** In one query: squares are missing all together, or one after a commit. */
    private Map<Square, GroundColumns> read(List<Square> missing) {
        Envelope box = new Envelope();
        Map<Square, List<VersionPoint>> points = new HashMap<>();
        for (Square square : missing) {
            box.expandToInclude(square.box());
            points.put(square, new ArrayList<>());
        }
        totals.forEachVersion(box, point -> {
            List<VersionPoint> square = points.get(Square.at(point.longitude(), point.latitude()));
            if (square != null) {
                square.add(point);
            }
        });
        Map<Square, GroundColumns> read = new HashMap<>();
        points.forEach((square, versions) -> read.put(square, new GroundColumns(versions, kinds, units)));
        return read;
    }

    private synchronized long now() {
        return changes.now();
    }

    private synchronized void keep(Map<Square, GroundColumns> read, long readAt) {
        read.forEach((square, columns) -> {
            if (changes.untouched(square.box(), readAt)) {
                squares.put(square, columns);
            }
        });
    }

    private static Envelope grown(Envelope extent, Envelope box) {
        Envelope grown = new Envelope(extent);
        grown.expandToInclude(box);
        return grown;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    synchronized void drop(ParcelsChanged change) {
        changes.add(change.box());
        extent = change.isEverything() || extent == null ? null : grown(extent, change.box());
        squares.asMap().keySet().removeIf(square -> square.box().intersects(change.box()));
    }
}
