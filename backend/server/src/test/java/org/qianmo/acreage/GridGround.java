package org.qianmo.acreage;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.qianmo.acreage.increment.Revocation;
import org.qianmo.crs.CoordinateSystems;
import org.qianmo.ids.IdCounter;
import org.qianmo.parcel.Booking;
import org.qianmo.record.RecordBook;
import org.qianmo.record.RecordKind;
import org.qianmo.testing.TestDistrict;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A grid of square cells in the plane that no other test touches, and works on rectangles of them. */
public final class GridGround {

    public static final int COLUMNS = 12;
    public static final int ROWS = 6;

    private static final double CELL_METRES = 25;
    private static final GeometryFactory PLANE = new GeometryFactory(new PrecisionModel(), 4547);

    /** South of the ground that other tests of acreage use, which count northwards. */
    private static final AtomicInteger GROUNDS = new AtomicInteger(1);

    private final ApplicationContext application;
    private final CoordinateSystems crs;
    private final double south = 2_550_300 - 1_000.0 * GROUNDS.getAndIncrement();

    public GridGround(ApplicationContext application) {
        this.application = application;
        this.crs = application.getBean(CoordinateSystems.class);
    }

    /** Cells from a column and row on. */
    public record Cells(int column, int row, int columns, int rows) {

        public boolean hold(int otherColumn, int otherRow) {
            return otherColumn >= column && otherColumn < column + columns && otherRow >= row && otherRow < row + rows;
        }
    }

    public MultiPolygon lonLat(Cells cells) {
        double west = 407_700 + cells.column() * CELL_METRES;
        double bottom = south + cells.row() * CELL_METRES;
        Polygon rectangle = (Polygon) PLANE.toGeometry(
                new Envelope(west, west + cells.columns() * CELL_METRES, bottom, bottom + cells.rows() * CELL_METRES));
        return (MultiPolygon) crs.toLonLat(PLANE.createMultiPolygon(new Polygon[] {rectangle}));
    }

    /** m² of one cell, by another implementation: over the grid it varies by less than 1e-7 of itself. */
    public double cellSquareMetres() {
        Geometry all = lonLat(new Cells(0, 0, COLUMNS, ROWS));
        PolygonArea area = new PolygonArea(new Geodesic(6378137.0, 1 / 298.257222101), false);
        Coordinate[] ring = ((Polygon) all.getGeometryN(0)).getExteriorRing().getCoordinates();
        for (int i = 0; i < ring.length - 1; i++) {
            area.AddPoint(ring[i].y, ring[i].x);
        }
        return Math.abs(area.Compute().area) / (COLUMNS * ROWS);
    }

    public NewWork work(Category category, Cells cells, LocalDate day, String town, String village) {
        long id = application.getBean(IdCounter.class).reserve(IdCounter.Kind.WORK, 1);
        return new NewWork(id, category, "格验〔2024〕" + id, day, town, village, null, false, lonLat(cells));
    }

    public NewWork work(Category category, Cells cells, LocalDate day) {
        return work(category, cells, day, TestDistrict.WEST_TOWN, TestDistrict.WEST_VILLAGE);
    }

    /** Accepts the works in one transaction of its own. */
    public long accept(NewWork... works) {
        inTransaction(booking -> application.getBean(AcceptanceOffice.class).accept(List.of(works), booking));
        return works[works.length - 1].id();
    }

    public List<Revocation> revoke(LocalDate day, Long... works) {
        return application
                .getBean(TransactionTemplate.class)
                .execute(status -> application
                        .getBean(AcceptanceOffice.class)
                        .revoke(List.of(works), day, booking(RecordKind.CORRECTION, "撤销")));
    }

    private void inTransaction(Consumer<Booking> act) {
        application
                .getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> act.accept(booking(RecordKind.ACCEPTANCE, "验收")));
    }

    private Booking booking(RecordKind kind, String title) {
        return application.getBean(RecordBook.class).openAndApprove(kind, title, "t-official");
    }
}
