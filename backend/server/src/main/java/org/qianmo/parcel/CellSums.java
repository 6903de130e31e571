package org.qianmo.parcel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/** Counts and areas by cell of a grid over a box, and by kind of parcel. */
final class CellSums {

    private final double west;
    private final double south;
    private final double width;
    private final double height;
    private final int cells;
    private final List<long[]> hundredthsOfSquareMetre = new ArrayList<>();
    private final List<int[]> counts = new ArrayList<>();

    /** @param cells columns, and rows */
    CellSums(Envelope box, int cells) {
        this.west = box.getMinX();
        this.south = box.getMinY();
        this.width = box.getWidth() / cells;
        this.height = box.getHeight() / cells;
        this.cells = cells;
    }

    /** Adds a parcel; one whose middle lies outside is passed over. */
    void add(double longitude, double latitude, int kind, long hundredths) {
        int column = (int) Math.floor((longitude - west) / width);
        int row = (int) Math.floor((latitude - south) / height);
        if (column >= 0 && column < cells && row >= 0 && row < cells) {
            reserve(kind);
            int cell = row * cells + column;
            hundredthsOfSquareMetre.get(kind)[cell] += hundredths;
            counts.get(kind)[cell]++;
        }
    }

    private void reserve(int kind) {
        while (counts.size() <= kind) {
            counts.add(null);
            hundredthsOfSquareMetre.add(null);
        }
        if (counts.get(kind) == null) {
            counts.set(kind, new int[cells * cells]);
            hundredthsOfSquareMetre.set(kind, new long[cells * cells]);
        }
    }

    /** @param kinds each at its number */
    List<GroundCell> toCells(List<GroundColumns.Kind> kinds) {
        List<GroundCell> found = new ArrayList<>();
        for (int kind = 0; kind < counts.size(); kind++) {
            for (int cell = 0; counts.get(kind) != null && cell < cells * cells; cell++) {
                if (counts.get(kind)[cell] > 0) {
                    found.add(cell(cell, kinds.get(kind), kind));
                }
            }
        }
        return found;
    }

    private GroundCell cell(int cell, GroundColumns.Kind what, int kind) {
        return new GroundCell(
                cell % cells,
                cell / cells,
                what.landClass(),
                what.stage(),
                counts.get(kind)[cell],
                BigDecimal.valueOf(hundredthsOfSquareMetre.get(kind)[cell], 2));
    }
}
