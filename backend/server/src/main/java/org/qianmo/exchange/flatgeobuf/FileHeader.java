package org.qianmo.exchange.flatgeobuf;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qianmo.crs.Srid;
import org.qianmo.exchange.layer.LayerFault;
import org.qianmo.exchange.layer.LayerField;
import org.qianmo.exchange.layer.LayerField.Kind;
import org.qianmo.exchange.layer.LayerSummary.Shapes;
import org.qianmo.exchange.layer.Notice;
import org.qianmo.exchange.layer.StatedSystem;
import org.qianmo.exchange.layer.UnusableFile;
import org.wololo.flatgeobuf.generated.Column;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Crs;
import org.wololo.flatgeobuf.generated.GeometryType;
import org.wololo.flatgeobuf.generated.Header;

/**
 * What the header says.
 *
 * @param geometryType of all features; 0 where each says its own
 * @param columnTypes one a field
 * @param rows 0 where the writer did not know
 * @param indexNodes children of a node of the index; 0 for no index
 */
record FileHeader(
        String name,
        int geometryType,
        List<LayerField> fields,
        List<Integer> columnTypes,
        long rows,
        int indexNodes,
        StatedSystem system) {

    static final int MAGIC_BYTES = 8;

    private static final int EPSG_MAX = 999_999;
    private static final int TEXT_MAX = 20_000;

    /** "fgb", version 3, "fgb", and a patch level that does not matter. */
    static boolean hasMagic(byte[] bytes) {
        return bytes.length >= MAGIC_BYTES
                && bytes[0] == 'f'
                && bytes[1] == 'g'
                && bytes[2] == 'b'
                && bytes[3] == 3
                && bytes[4] == 'f'
                && bytes[5] == 'g'
                && bytes[6] == 'b';
    }

    /**
     * @param table the bytes of the header, without its size
     * @throws RuntimeException if one of its offsets leads out of it
     */
    static FileHeader read(ByteBuffer table, String nameOtherwise) throws UnusableFile {
        Header header = Header.getRootAsHeader(table);
        LayerFault.requireFields(Integer.toUnsignedLong(header.columnsLength()));
        List<LayerField> fields = new ArrayList<>();
        List<Integer> types = new ArrayList<>();
        for (int i = 0; i < header.columnsLength(); i++) {
            Column column = header.columns(i);
            String name = text(column.name());
            String title = text(column.title());
            fields.add(new LayerField(name, title.equals(name) ? "" : title, kind(column.type()), 0, 0));
            types.add(column.type());
        }
        String name = text(header.name());
        return new FileHeader(
                name.isEmpty() ? nameOtherwise : name,
                header.geometryType(),
                fields,
                types,
                header.featuresCount(),
                header.indexNodeSize(),
                system(header.crs()));
    }

    private static String text(String value) {
        return value == null ? "" : value.length() <= TEXT_MAX ? value : value.substring(0, TEXT_MAX);
    }

    private static Kind kind(int type) {
        return switch (type) {
            case ColumnType.Bool -> Kind.YES_NO;
            case ColumnType.String, ColumnType.Json, ColumnType.DateTime, ColumnType.Binary -> Kind.TEXT;
            default -> Kind.NUMBER;
        };
    }

    private static StatedSystem system(Crs crs) {
        if (crs == null) {
            Notice notice = new Notice("FlatGeobuf 文件头没有写坐标系", "the header of the FlatGeobuf names no system");
            return new StatedSystem(Optional.empty(), Optional.empty(), List.of(notice));
        }
        String organisation = text(crs.org());
        if ((organisation.isEmpty() || organisation.equalsIgnoreCase("EPSG"))
                && crs.code() > 0
                && crs.code() <= EPSG_MAX) {
            String label = "EPSG:" + crs.code();
            return StatedSystem.of(
                    new Srid(crs.code()), "FlatGeobuf 文件头写明 " + label, "the header of the FlatGeobuf says " + label);
        }
        String wkt = text(crs.wkt());
        return wkt.isBlank()
                ? system(null)
                : StatedSystem.ofWkt(wkt, "FlatGeobuf 文件头中的 WKT", "WKT in the header of the FlatGeobuf");
    }

    Shapes shapes() {
        return switch (geometryType) {
            case GeometryType.Polygon,
                    GeometryType.MultiPolygon,
                    GeometryType.CurvePolygon,
                    GeometryType.MultiSurface -> Shapes.POLYGON;
            case GeometryType.LineString, GeometryType.MultiLineString, GeometryType.CircularString -> Shapes.LINE;
            case GeometryType.Point, GeometryType.MultiPoint -> Shapes.POINT;
            default -> Shapes.MIXED;
        };
    }

    /** The index is a packed tree of boxes: 4 corners and an offset a node, levels up to one root. */
    long indexBytes() {
        if (indexNodes < 2 || rows <= 0) {
            return 0;
        }
        long nodes = rows;
        for (long level = rows; level > 1; nodes += level) {
            level = (level + indexNodes - 1) / indexNodes;
        }
        return nodes * 40;
    }
}
