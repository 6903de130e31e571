package org.qianmo.tile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.qianmo.landuse.LandUseCatalogue;
import org.qianmo.parcel.GroundCell;
import org.qianmo.parcel.ParcelStream;
import org.qianmo.parcel.View;
import org.springframework.stereotype.Component;

/**
 * Parcels from zoom 12; below, where a parcel would be smaller than a pixel, cells of ground with what prevails there, and the
 * sums of units.
 */
@Component
class ParcelTiles implements TileSource {

    private static final int PARCEL_ZOOM_MIN = 12;
    /** On a tile of 512 pixels a cell is 8 pixels wide. */
    private static final int CELLS = 64;

    private static final GeometryFactory LON_LAT = new GeometryFactory();

    private final ParcelStream parcels;
    private final ParcelOutlines outlines;
    private final SumTiles sums;
    private final LandUseCatalogue landUse;

    ParcelTiles(ParcelStream parcels, ParcelOutlines outlines, SumTiles sums, LandUseCatalogue landUse) {
        this.sums = sums;
        this.parcels = parcels;
        this.outlines = outlines;
        this.landUse = landUse;
    }

    @Override
    public String layer() {
        return "parcels";
    }

    @Override
    public View regarded(View view) {
        return view;
    }

    @Override
    public byte[] encode(TileCoordinate tile, View view) {
        if (tile.z() >= PARCEL_ZOOM_MIN) {
            return outlines.encode(tile, view);
        }
        TileBytes bytes = new TileBytes();
        TileLayerWriter cells = cells(tile, view);
        if (cells.count() > 0) {
            cells.appendTo(bytes);
        }
        sums.append(tile, view, bytes);
        return bytes.toByteArray();
    }

    private record Cell(int column, int row) {}

    private TileLayerWriter cells(TileCoordinate tile, View view) {
        Envelope ground = tile.lonLat(0);
        Map<Cell, List<GroundCell>> byCell = new LinkedHashMap<>();
        for (GroundCell cell : parcels.cells(view, ground, CELLS)) {
            byCell.computeIfAbsent(new Cell(cell.column(), cell.row()), c -> new ArrayList<>())
                    .add(cell);
        }
        TileLayerWriter writer = new TileLayerWriter("parcel-cells");
        TileShapes shapes = new TileShapes(tile);
        byCell.forEach((cell, parts) -> {
            CellSummary summary = CellSummary.of(parts, landUse);
            writer.add(
                    1L + cell.row() * CELLS + cell.column(),
                    GeometryCommands.POLYGON,
                    shapes.polygons(square(ground, cell)),
                    "group",
                    summary.group(),
                    "landClass",
                    summary.landClass(),
                    "stage",
                    summary.stage(),
                    "count",
                    summary.count(),
                    "mu",
                    summary.mu());
        });
        return writer;
    }

    private static MultiPolygon square(Envelope ground, Cell cell) {
        double width = ground.getWidth() / CELLS;
        double height = ground.getHeight() / CELLS;
        double west = ground.getMinX() + cell.column() * width;
        double south = ground.getMinY() + cell.row() * height;
        Polygon square = (Polygon) LON_LAT.toGeometry(new Envelope(west, west + width, south, south + height));
        return LON_LAT.createMultiPolygon(new Polygon[] {square});
    }
}
