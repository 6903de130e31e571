package org.qianmo.tile;

import java.util.List;
import org.qianmo.landuse.LandUseCatalogue;
import org.qianmo.tile.outline.OutlineMemory.SquareOutlines;
import org.qianmo.tile.outline.OutlineNumbers;
import org.qianmo.tile.outline.Outlines;

/** A tile of outlines with what the map colours them by; from zoom 16 on with their codes. */
final class OutlineTile {

    private static final int CODE_ZOOM_MIN = 16;

    private final OutlineGrid grid;
    private final TileLayerWriter writer = new TileLayerWriter("parcels");
    private final LandUseCatalogue landUse;
    private final List<OutlineNumbers.Kind> kinds;
    private final boolean[] seen;
    private final int[][] tagsByKind;
    private final boolean withCode;

    /** @param seen by number of the unit */
    OutlineTile(TileCoordinate tile, LandUseCatalogue landUse, List<OutlineNumbers.Kind> kinds, boolean[] seen) {
        this.grid = new OutlineGrid(tile);
        this.landUse = landUse;
        this.kinds = kinds;
        this.seen = seen;
        this.tagsByKind = new int[kinds.size()][];
        this.withCode = tile.z() >= CODE_ZOOM_MIN;
    }

    void addAll(List<SquareOutlines> squares) {
        for (SquareOutlines square : squares) {
            Outlines outlines = square.outlines();
            for (int i = 0; i < outlines.size(); i++) {
                if (seen[outlines.unit(i)] && grid.shows(outlines, i) && square.tells(i, grid.squares())) {
                    add(outlines, i);
                }
            }
        }
    }

    void addAll(Outlines outlines) {
        for (int i = 0; i < outlines.size(); i++) {
            if (seen[outlines.unit(i)] && grid.shows(outlines, i)) {
                add(outlines, i);
            }
        }
    }

    private void add(Outlines outlines, int i) {
        GeometryCommands geometry = grid.draw(outlines, i);
        if (!geometry.isEmpty()) {
            int[] tags = withCode ? tags(outlines.kind(i), outlines.code(i)) : tags(outlines.kind(i));
            writer.add(outlines.id(i), GeometryCommands.POLYGON, geometry, tags);
        }
    }

    private int[] tags(int kind) {
        if (tagsByKind[kind] == null) {
            tagsByKind[kind] = tags(kind, null);
        }
        return tagsByKind[kind];
    }

    private int[] tags(int kind, String code) {
        OutlineNumbers.Kind what = kinds.get(kind);
        return writer.tags(
                "landClass",
                what.landClass(),
                "landGroup",
                landUse.group(what.landClass()),
                "stage",
                what.stage(),
                "ownership",
                what.ownership(),
                "code",
                code);
    }

    byte[] toByteArray() {
        if (writer.count() == 0) {
            return new byte[0];
        }
        TileBytes bytes = new TileBytes();
        writer.appendTo(bytes);
        return bytes.toByteArray();
    }
}
