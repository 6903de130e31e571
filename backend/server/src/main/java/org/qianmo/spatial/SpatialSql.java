package org.qianmo.spatial;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** The SQL in which H2GIS and PostGIS differ. Geometry columns are named {@code geom}, box columns {@code min_x} …. */
public interface SpatialSql {

    /**
     * A condition that holds for rows whose bounding box meets the given one; in both databases answered by an index.
     *
     * @param table what is searched
     * @param alias the table's alias in the statement
     * @param box degrees, EPSG:4490
     */
    BoxCondition inBox(SpatialTable table, String alias, Envelope box);

    /**
     * A condition that holds for rows with {@code valid_from} ≤ day &lt; {@code valid_to}; where an index knows both place
     * and time, it finds them together with {@link #inBox}.
     */
    BoxCondition trueOn(String alias, LocalDate day);

    /** A condition that holds for every version; where present and past ones have indexes of their own, it names both. */
    String ofAnyTime(String alias);

    /**
     * A condition that holds for rows that were true on one of the days, as far as {@code valid_from} and {@code valid_to} say;
     * found as by {@link #trueOn}.
     *
     * @param first null for no beginning
     * @param last included; null for no end
     */
    BoxCondition trueWithin(String alias, LocalDate first, LocalDate last);

    /** The expression that yields the geometry of the alias in the form that {@link #geometry} reads. */
    String read(String alias);

    /** The geometry at the column, with SRID 4490; null where the column is null. */
    Geometry geometry(ResultSet row, int column) throws SQLException;

    /** As {@link #geometry}, a copy of the caller's own with its positions in one array of numbers. */
    Geometry packed(ResultSet row, int column) throws SQLException;

    /** Prepares a statement that will read very many rows. */
    PreparedStatement forMany(PreparedStatement statement) throws SQLException;

    /** The placeholder for a geometry parameter given as {@link #parameter}. */
    String placeholder();

    /** A geometry as a value for {@link #placeholder}. */
    Object parameter(Geometry geometry);

    /** Told before rows are written, so that searches by box keep finding the widest of them. */
    void willWrite(SpatialTable table, double width);

    /**
     * Inserts rows in bulk, in the caller's transaction, by the fastest way the database has.
     *
     * @param table table name
     * @param columns column names; each row has one value for each, geometry as JTS
     */
    long insertAll(String table, List<String> columns, Iterable<Object[]> rows);

    /** The expression by which texts are ordered by their characters' numbers, whatever the language of the database. */
    String ordered(String text);

    /** The expression that takes the next number of a sequence. */
    String nextValue(String sequence);

    /** True for the embedded database. */
    boolean embedded();
}
