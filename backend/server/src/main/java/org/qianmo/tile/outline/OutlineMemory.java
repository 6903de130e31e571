package org.qianmo.tile.outline;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.parcel.Outline;
import org.qianmo.parcel.ParcelFilter;
import org.qianmo.parcel.ParcelStream;
import org.qianmo.parcel.ParcelsChanged;
import org.qianmo.parcel.RecentChanges;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Outlines of the present parcels, square by square, bounded in bytes. A commit drops the squares that it touches before the
 * reply that confirms it; a square that was being read meanwhile is used once and not kept.
 *
 * <p>A parcel takes some 100 bytes (demo district: 5 vertices, a code), so a million take some 110 MB with those that lie
 * in two squares, and 10 s to read.
 */
@Component
public class OutlineMemory implements AutoCloseable {

    private static final int ENTRY_BYTES = 200;

    private final ParcelStream parcels;
    private final OutlineNumbers numbers;
    private final long bytesMax;
    private final Cache<Square, Outlines> squares;
    private final RecentChanges changes = new RecentChanges();
    private final SquareFetch<Square> fetch = new SquareFetch<>(square -> of(square.alone()));

    private record Square(int column, int row) {

        Squares alone() {
            return new Squares(column, row, column, row);
        }
    }

    /** A square's outlines, for whoever goes through those of several: a parcel on their border is in each. */
    public record SquareOutlines(int column, int row, Outlines outlines) {

        /** Whether the outline is this square's to tell, and not an earlier one's of those wanted. */
        public boolean tells(int i, Squares wanted) {
            return column == Math.max(Squares.at(outlines.minX(i)), wanted.firstColumn())
                    && row == Math.max(Squares.at(outlines.minY(i)), wanted.firstRow());
        }
    }

    OutlineMemory(
            ParcelStream parcels,
            OutlineNumbers numbers,
            @Value("${qianmo.tiles.outline-megabytes:256}") int megabytes) {
        this.parcels = parcels;
        this.numbers = numbers;
        this.bytesMax = (long) megabytes << 20;
        this.squares = Caffeine.newBuilder()
                .maximumWeight(bytesMax)
                .weigher((Square square, Outlines outlines) -> outlines.bytes() + ENTRY_BYTES)
                .build();
    }

    /** False if there is no room for any. */
    public boolean isKept() {
        return bytesMax > 0;
    }

    /** Whether all of these are at hand. */
    public boolean has(Squares wanted) {
        return squares.getAllPresent(all(wanted)).size() == wanted.count();
    }

    /** Those of the squares, read where they are not at hand. */
    public List<SquareOutlines> of(Squares wanted) {
        List<Square> all = all(wanted);
        Map<Square, Outlines> found = new HashMap<>(squares.getAllPresent(all));
        if (found.size() < all.size()) {
            found.putAll(read(
                    all.stream().filter(square -> !found.containsKey(square)).toList()));
        }
        return all.stream()
                .map(square -> new SquareOutlines(square.column(), square.row(), found.get(square)))
                .toList();
    }

    private static List<Square> all(Squares wanted) {
        List<Square> all = new ArrayList<>((int) wanted.count());
        for (int row = wanted.firstRow(); row <= wanted.lastRow(); row++) {
            for (int column = wanted.firstColumn(); column <= wanted.lastColumn(); column++) {
                all.add(new Square(column, row));
            }
        }
        return all;
    }

    /** In one query: squares are missing all together, or a few after a commit. */
    private Map<Square, Outlines> read(List<Square> missing) {
        long before = now();
        Envelope box = new Envelope();
        Map<Square, List<PackedOutline>> rows = new HashMap<>();
        for (Square square : missing) {
            box.expandToInclude(square.alone().lonLat());
            rows.put(square, new ArrayList<>());
        }
        parcels.forEachOutline(ParcelFilter.in(box), outline -> sort(PackedOutline.of(outline, numbers), rows));
        Map<Square, Outlines> read = new HashMap<>();
        rows.forEach((square, outlines) -> read.put(square, new Outlines(outlines)));
        keep(read, before);
        return read;
    }

    private static void sort(PackedOutline outline, Map<Square, List<PackedOutline>> rows) {
        int[] box = outline.box();
        Squares met = Squares.over(box[0], box[1], box[2], box[3]);
        if (met.count() > rows.size()) {
            rows.forEach((square, found) -> {
                if (met.has(square.column(), square.row())) {
                    found.add(outline);
                }
            });
            return;
        }
        for (Square square : all(met)) {
            List<PackedOutline> found = rows.get(square);
            if (found != null) {
                found.add(outline);
            }
        }
    }

    private synchronized long now() {
        return changes.now();
    }

    private synchronized void keep(Map<Square, Outlines> read, long readAt) {
        read.forEach((square, outlines) -> {
            if (changes.untouched(square.alone().lonLat(), readAt)) {
                squares.put(square, outlines);
            }
        });
    }

    /** Reads in the background those that are not at hand. */
    public void fetch(Squares wanted) {
        if (isKept()) {
            fetch.all(missing(wanted));
        }
    }

    private List<Square> missing(Squares wanted) {
        return all(wanted).stream()
                .filter(square -> squares.getIfPresent(square) == null)
                .toList();
    }

    /** The outlines of any time, past this memory. */
    public Outlines read(ParcelFilter filter) {
        List<PackedOutline> rows = new ArrayList<>();
        parcels.forEachOutline(filter, (Outline outline) -> rows.add(PackedOutline.of(outline, numbers)));
        return new Outlines(rows);
    }

    /** Reads all that lies in the box, degrees, as far as there is room; strip by strip, until interrupted. */
    public void fetchAll(Envelope lonLat) {
        Squares all = Squares.over(lonLat);
        for (int column = all.firstColumn(); column <= all.lastColumn() && hasRoom(); column++) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            of(all.column(column));
        }
    }

    private boolean hasRoom() {
        long used = squares.policy().eviction().orElseThrow().weightedSize().orElse(0);
        return used < bytesMax / 10 * 9;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    synchronized void drop(ParcelsChanged change) {
        changes.add(change.box());
        Squares touched = Squares.over(change.box());
        squares.asMap().keySet().removeIf(square -> touched.has(square.column(), square.row()));
    }

    @Override
    public void close() {
        fetch.close();
    }
}
