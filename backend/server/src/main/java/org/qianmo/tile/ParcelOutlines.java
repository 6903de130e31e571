package org.qianmo.tile;

import java.util.List;
import org.qianmo.landuse.LandUseCatalogue;
import org.qianmo.parcel.View;
import org.qianmo.tile.outline.OutlineMemory;
import org.qianmo.tile.outline.OutlineMemory.SquareOutlines;
import org.qianmo.tile.outline.OutlineNumbers;
import org.qianmo.tile.outline.Outlines;
import org.qianmo.tile.outline.Squares;
import org.springframework.stereotype.Component;

/**
 * Tiles of parcels one by one: of the present from memory, of the past from the database. Both go through the same whole
 * numbers, so that they are drawn alike.
 */
@Component
class ParcelOutlines {

    /** From here on a tile holds less than the squares it touches: one that is not at hand is not waited for. */
    private static final int SMALL_ZOOM_MIN = 14;

    private final OutlineMemory memory;
    private final OutlineNumbers numbers;
    private final LandUseCatalogue landUse;

    ParcelOutlines(OutlineMemory memory, OutlineNumbers numbers, LandUseCatalogue landUse) {
        this.memory = memory;
        this.numbers = numbers;
        this.landUse = landUse;
    }

    byte[] encode(TileCoordinate tile, View view) {
        Squares wanted = new OutlineGrid(tile).squares();
        boolean present = view.moment() == null;
        if (present && (memory.has(wanted) || memory.isKept() && tile.z() < SMALL_ZOOM_MIN)) {
            List<SquareOutlines> squares = memory.of(wanted);
            OutlineTile out = tile(tile, view);
            out.addAll(squares);
            return out.toByteArray();
        }
        if (present) {
            memory.fetch(wanted);
        }
        return encodeFromDatabase(tile, view);
    }

    byte[] encodeFromDatabase(TileCoordinate tile, View view) {
        Outlines outlines = memory.read(view.in(TileShapes.ground(tile)));
        OutlineTile out = tile(tile, view);
        out.addAll(outlines);
        return out.toByteArray();
    }

    /** To be made after the outlines were read, which may have brought new numbers. */
    private OutlineTile tile(TileCoordinate tile, View view) {
        return new OutlineTile(tile, landUse, numbers.kinds(), numbers.seen(view));
    }
}
