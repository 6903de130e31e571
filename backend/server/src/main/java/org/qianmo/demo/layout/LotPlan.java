package org.qianmo.demo.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;

/** Cuts an estate into blocks, and blocks into lots, in the pattern of its use. */
public final class LotPlan {

    /** One block in so many has a lot with a hole, or a lot in two parts. */
    private static final double ODD_SHAPES = 0.05;

    private static final double ENCLAVE_AREA_MIN = 2_500;

    private final double scale;
    private final SplittableRandom random;
    private final Cuts cuts;

    /** @param scale see {@link Use} */
    public LotPlan(double scale, SplittableRandom random) {
        this.scale = scale;
        this.random = random;
        this.cuts = new Cuts(random);
    }

    /** @return blocks; lots of one block share edges, lots of two have a lane between them */
    public List<List<Lot>> blocks(Estate estate) {
        double area = estate.use().lotSquareMetres(scale) * (0.85 + 0.3 * random.nextDouble());
        List<List<Lot>> blocks = new ArrayList<>();
        for (List<Cell> cells : cells(estate, area)) {
            List<Lot> lots = new ArrayList<>();
            cells.forEach(cell -> lots.add(Lot.of(cell, LandClasses.draw(estate.use(), random))));
            if (random.nextDouble() < ODD_SHAPES) {
                makeOdd(lots);
            }
            blocks.add(lots);
        }
        return blocks;
    }

    private List<List<Cell>> cells(Estate estate, double area) {
        return switch (estate.use()) {
            case HOMESTEAD -> comb(estate.cell(), new Comb(area, 1.35, 2, 11, 4.5, 0.28));
            case HAMLET -> comb(estate.cell(), new Comb(area, 1.25, 2, 6, 6, 0.32));
            case POND -> comb(estate.cell(), new Comb(area, 1.7, 1, 2, 5, 0.12));
            case PADDY -> comb(estate.cell(), new Comb(area, 2.8, 1, 9, 4.5, 0.3));
            case DRY -> comb(estate.cell(), new Comb(area, 1.9, 2, 6, 4.5, 0.38));
            case ORCHARD -> comb(estate.cell(), new Comb(area, 1.5, 2, 4, 5, 0.35));
            case WOODLAND -> List.of(cuts.halve(estate.cell(), area * 1.3, 0, 0.3));
            case INDUSTRY -> rows(estate.cell(), area, 5.5 * area, 11);
            case URBAN -> rows(estate.cell(), area, 4.5 * area, 9);
            case COMMERCE -> rows(estate.cell(), area, 5 * area, 9);
            case SERVICES, PARK, IDLE -> rows(estate.cell(), area, 2.5 * area, 8);
        };
    }

    /**
     * Strips with lanes between them, as a village in the delta is laid out, or its ponds and fields.
     *
     * @param area of a lot, square metres
     * @param slenderness depth of a lot over its width
     * @param rows back to back in a strip
     * @param run lots in a row before a lane crosses
     * @param lane width in metres
     * @param unevenness of the widths of the lots, 0 … 0.4
     */
    private record Comb(double area, double slenderness, int rows, int run, double lane, double unevenness) {

        double lotWidth() {
            return Math.sqrt(area / slenderness);
        }

        double stripWidth() {
            return rows * area / lotWidth();
        }
    }

    private List<List<Cell>> comb(Cell estate, Comb comb) {
        List<List<Cell>> blocks = new ArrayList<>();
        for (Cell strip : cuts.bands(estate, estate.box().crosswise(), comb.stripWidth(), comb.lane())) {
            for (Cell block : cuts.bands(strip, strip.box().lengthwise(), comb.run() * comb.lotWidth(), comb.lane())) {
                blocks.add(combRows(block, comb));
            }
        }
        return blocks;
    }

    private List<Cell> combRows(Cell block, Comb comb) {
        double depth = block.box().crosswise().u();
        boolean fits = depth > 0.65 * comb.stripWidth();
        List<Cell> rows = comb.rows() == 1 || !fits
                ? List.of(block)
                : cuts.slices(block, block.box().crosswise(), depth / comb.rows(), 0.08);
        List<Cell> lots = new ArrayList<>();
        for (Cell row : rows) {
            Box box = row.box().lengthwise();
            lots.addAll(cuts.slices(row, box, Math.max(comb.lotWidth(), comb.area() / box.v()), comb.unevenness()));
        }
        return lots;
    }

    private List<List<Cell>> rows(Cell estate, double lotArea, double blockArea, double lane) {
        List<List<Cell>> blocks = new ArrayList<>();
        for (Cell block : cuts.halve(estate, blockArea, lane, 0.07)) {
            List<Cell> lots = new ArrayList<>();
            boolean deep = block.area() > 2.6 * lotArea;
            for (Cell row : cuts.slices(
                    block, block.box().crosswise(), block.box().crosswise().u() / (deep ? 2 : 1), 0.15)) {
                Box box = row.box().lengthwise();
                lots.addAll(cuts.slices(row, box, lotArea / box.v(), 0.35));
            }
            blocks.add(lots);
        }
        return blocks;
    }

    private void makeOdd(List<Lot> lots) {
        int chosen = random.nextInt(lots.size());
        if (lots.size() >= 3 && random.nextBoolean()) {
            joinApart(lots, chosen);
        } else {
            encloseAnother(lots, chosen);
        }
    }

    /** Two lots that do not touch become the two parts of one. */
    private static void joinApart(List<Lot> lots, int chosen) {
        int other = (chosen + lots.size() / 2) % lots.size();
        Cell one = lots.get(chosen).cells().get(0);
        Cell two = lots.get(other).cells().get(0);
        if (Shapes.distance(one, two) > 2) {
            lots.set(
                    chosen,
                    new Lot(List.of(one, two), List.of(), lots.get(chosen).landClass()));
            lots.remove(other);
        }
    }

    /** A small lot, such as a transformer or a shrine, stands within another. */
    private void encloseAnother(List<Lot> lots, int chosen) {
        Lot around = lots.get(chosen);
        Cell outer = around.cells().get(0);
        if (outer.area() < ENCLAVE_AREA_MIN) {
            return;
        }
        Coordinate middle = outer.middle();
        Cell enclave = Shapes.rectangle(middle, outer.box().lengthwise(), 0.24 + 0.1 * random.nextDouble());
        if (Shapes.holds(outer, enclave, 3) && enclave.area() > 300) {
            lots.set(chosen, new Lot(List.of(outer), List.of(enclave), around.landClass()));
            lots.add(Lot.of(enclave, random.nextBoolean() ? "0809" : "1201"));
        }
    }
}
