package org.qianmo.exchange.geopackage;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qianmo.exchange.layer.CutText;
import org.qianmo.exchange.layer.LandLayer;
import org.qianmo.exchange.layer.LandRow;
import org.qianmo.exchange.layer.LayerFault;
import org.qianmo.exchange.layer.LayerField;
import org.qianmo.exchange.layer.LayerHeader;
import org.qianmo.exchange.layer.RowFault;
import org.qianmo.exchange.layer.RowRefusal;
import org.qianmo.exchange.layer.UnusableFile;

/** The rows of one feature table, in the order in which the file has them. */
final class GeoPackageLayer implements LandLayer {

    private static final int SHAPE = 1;
    private static final int SHAPE_BYTES = 2;
    private static final int FACTS_FROM = 3;

    private final GeoPackageFile file;
    private final FeatureTable table;
    private final LayerHeader header;
    private final List<LayerField> fields;
    private final long rowsOfAll;
    private final PreparedStatement statement;
    private final ResultSet rows;
    private final CutText text = new CutText();
    private int number;

    static GeoPackageLayer open(GeoPackageFile file, FeatureTable table) throws UnusableFile {
        if (!file.isPlainTable(table.name())) {
            throw LayerFault.LAYER_NOT_A_TABLE.at(table.name());
        }
        PreparedStatement statement = null;
        try {
            List<LayerField> fields = FeatureColumn.of(file, table);
            statement = file.prepare(query(table, fields));
            return new GeoPackageLayer(file, table, fields, statement);
        } catch (SQLException unusable) {
            throw GeoPackageFile.broken(unusable, table.name());
        }
    }

    private GeoPackageLayer(
            GeoPackageFile file, FeatureTable table, List<LayerField> fields, PreparedStatement statement)
            throws UnusableFile, SQLException {
        this.file = file;
        this.table = table;
        this.fields = fields;
        this.statement = statement;
        // SQLite knows how its text is written.
        this.header = new LayerHeader(
                table.name(), table.shapes(), fields, Optional.empty(), StatedInFile.of(file, table), List.of());
        this.rowsOfAll = table.rowsAboutAll(file).orElse(0);
        this.rows = statement.executeQuery();
    }

    /** A shape beyond the bound is left on the disk: only its length is read. */
    private static String query(FeatureTable table, List<LayerField> fields) {
        String shape = GeoPackageFile.quoted(table.geometryColumn());
        StringBuilder sql = new StringBuilder("SELECT CASE WHEN length(" + shape + ") < "
                + (GeoPackageFile.VALUE_BYTES_MAX - 1_000_000) + " THEN " + shape + " END, length(" + shape + ")");
        fields.forEach(field -> sql.append(", ").append(GeoPackageFile.quoted(field.name())));
        return sql.append(" FROM ").append(GeoPackageFile.quoted(table.name())).toString();
    }

    @Override
    public Optional<LandRow> next() throws UnusableFile {
        file.startStep();
        try {
            if (!rows.next()) {
                return Optional.empty();
            }
            LayerFault.requireRow(++number);
            return Optional.of(row());
        } catch (SQLException broken) {
            throw GeoPackageFile.broken(broken, table.name() + ", " + (number + 1));
        }
    }

    private LandRow row() throws SQLException {
        List<String> values = new ArrayList<>(fields.size());
        for (int column = 0; column < fields.size(); column++) {
            values.add(text.take(text(rows.getObject(FACTS_FROM + column), fields.get(column))));
        }
        try {
            Object shape = rows.getObject(SHAPE);
            if (shape == null && rows.getLong(SHAPE_BYTES) > 0) {
                return LandRow.refused(number, RowFault.of(RowFault.Code.TOO_MANY_VERTICES), values);
            }
            return LandRow.of(number, GeoPackageShape.read(shape), values);
        } catch (RowRefusal refused) {
            return LandRow.refused(number, refused.fault(), values);
        }
    }

    private static String text(Object value, LayerField field) {
        if (value == null || value instanceof byte[]) {
            return "";
        }
        if (value instanceof Double number) {
            return Double.isFinite(number) ? plain(BigDecimal.valueOf(number)) : "";
        }
        if (field.kind() == LayerField.Kind.YES_NO && value instanceof Number number) {
            return number.longValue() == 0 ? "false" : "true";
        }
        return value.toString();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    @Override
    public LayerHeader header() {
        return header;
    }

    @Override
    public CutText text() {
        return text;
    }

    @Override
    public double progress() {
        return Math.min(1, number / (double) Math.max(1, rowsOfAll));
    }

    @Override
    public void close() {
        try (file) {
            statement.close();
        } catch (SQLException alreadyUnusable) {
            throw new IllegalStateException(alreadyUnusable);
        }
    }
}
