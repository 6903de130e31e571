package org.qianmo.exchange.diagnosis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.exchange.layer.LandLayer;
import org.qianmo.exchange.layer.LandRow;
import org.qianmo.exchange.layer.UnusableFile;

/**
 * The first rows of a layer.
 *
 * @param rows at most 200, with their values
 * @param shapes polygons with the number of their row, in the coordinates of the file
 */
record LayerSample(List<LandRow> rows, List<Shape> shapes) {

    private static final int ROWS_MAX = 200;
    private static final int ROWS_READ_MAX = 5_000;
    private static final int SHAPES_MAX = 500;
    private static final int VERTICES_MAX = 200_000;

    /** A polygon of the file. */
    record Shape(int row, MultiPolygon polygon) {}

    static LayerSample of(LandLayer layer) throws UnusableFile, IOException {
        List<LandRow> rows = new ArrayList<>();
        List<Shape> shapes = new ArrayList<>();
        int vertices = 0;
        for (int read = 0; read < ROWS_READ_MAX && shapes.size() < SHAPES_MAX && vertices < VERTICES_MAX; read++) {
            Optional<LandRow> row = layer.next();
            if (row.isEmpty()) {
                break;
            }
            if (rows.size() < ROWS_MAX) {
                rows.add(new LandRow(
                        row.get().number(),
                        Optional.empty(),
                        row.get().fault(),
                        row.get().values(),
                        row.get().deleted()));
            }
            if (row.get().polygon().isPresent()) {
                vertices += row.get().polygon().get().getNumPoints();
                shapes.add(new Shape(row.get().number(), row.get().polygon().get()));
            }
        }
        return new LayerSample(rows, shapes);
    }
}
