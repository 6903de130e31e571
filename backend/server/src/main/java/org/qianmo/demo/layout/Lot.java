package org.qianmo.demo.layout;

import java.util.List;

/**
 * Land of one parcel: usually one cell, sometimes two apart, sometimes with another lot inside.
 *
 * @param cells disjoint, at least one
 * @param holes each inside of the first cell
 * @param landClass code of gis-data/standards/land-use.csv
 */
public record Lot(List<Cell> cells, List<Cell> holes, String landClass) {

    static Lot of(Cell cell, String landClass) {
        return new Lot(List.of(cell), List.of(), landClass);
    }

    double area() {
        return cells.stream().mapToDouble(Cell::area).sum()
                - holes.stream().mapToDouble(Cell::area).sum();
    }
}
