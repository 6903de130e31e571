package org.qianmo.exchange.dxf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.qianmo.exchange.layer.CutText;
import org.qianmo.exchange.layer.LandLayer;
import org.qianmo.exchange.layer.LandRow;
import org.qianmo.exchange.layer.LayerField;
import org.qianmo.exchange.layer.LayerField.Kind;
import org.qianmo.exchange.layer.LayerHeader;
import org.qianmo.exchange.layer.LayerSummary.Shapes;
import org.qianmo.exchange.layer.ReadingBounds;
import org.qianmo.exchange.layer.RingAssembly;
import org.qianmo.exchange.layer.StatedSystem;
import org.qianmo.exchange.layer.TextDecision;
import org.qianmo.exchange.layer.TextFault;
import org.qianmo.exchange.layer.UnusableFile;

/** The shapes of a drawing, one by one. */
final class DxfLayer implements LandLayer {

    private static final List<LayerField> OF_DRAWING = List.of(
            new LayerField("LAYER", "图层", Kind.TEXT, 0, 0),
            new LayerField("TEXT", "标注", Kind.TEXT, 0, 0),
            new LayerField("ENTITY", "对象类型", Kind.TEXT, 0, 0),
            new LayerField("HANDLE", "句柄", Kind.TEXT, 0, 0));

    private final LayerHeader header;
    private final CutText text = new CutText();
    private final DxfSurvey survey;
    private final DxfTags tags;
    private final DxfEntities entities;
    private final InsertExpansion inserts;
    private Optional<DxfShape> ahead = Optional.empty();
    private boolean inEntities;
    private int rows;

    DxfLayer(String name, TextDecision encoding, DxfSurvey survey, DxfTags tags) {
        this.header = new LayerHeader(
                name, Shapes.MIXED, fieldsOf(survey), Optional.of(encoding), StatedSystem.NONE, survey.notices());
        this.survey = survey;
        this.tags = tags;
        this.entities = new DxfEntities(tags);
        this.inserts = new InsertExpansion(survey.blocks());
    }

    private static List<LayerField> fieldsOf(DxfSurvey survey) {
        List<LayerField> fields = new ArrayList<>();
        survey.ourColumns().forEach(column -> fields.add(LayerField.named(column, Kind.TEXT)));
        fields.addAll(OF_DRAWING);
        survey.programs().forEach(program -> fields.add(LayerField.named("XDATA_" + program, Kind.TEXT)));
        return fields;
    }

    @Override
    public Optional<LandRow> next() throws UnusableFile, IOException {
        Optional<DxfShape> first = ahead.isPresent() ? ahead : shape();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        if (++rows > ReadingBounds.ROWS_MAX) {
            throw TextFault.TOO_MANY_ROWS.at(ReadingBounds.ROWS_MAX);
        }
        Optional<MultiPolygon> polygon = first.get().polygon();
        List<LinearRing> rings = new ArrayList<>();
        polygon.ifPresent(shape -> addRings(shape, rings));
        int alone = rings.size();
        for (ahead = shape(); isFurtherRing(ahead) && rings.size() < ReadingBounds.ROW_RINGS_MAX; ahead = shape()) {
            ahead.get().polygon().ifPresent(shape -> addRings(shape, rings));
        }
        if (rings.size() > alone) {
            polygon = Optional.of(RingAssembly.assembleByDepth(rings, DxfEntity.GEOMETRY));
        }
        return Optional.of(new LandRow(rows, polygon, first.get().fault(), values(first.get(), polygon), false));
    }

    private static boolean isFurtherRing(Optional<DxfShape> shape) {
        return shape.isPresent() && shape.get().extended().isFurtherRing();
    }

    private static void addRings(MultiPolygon shape, List<LinearRing> rings) {
        for (int part = 0; part < shape.getNumGeometries(); part++) {
            Polygon polygon = (Polygon) shape.getGeometryN(part);
            rings.add(polygon.getExteriorRing());
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                rings.add(polygon.getInteriorRingN(hole));
            }
        }
    }

    /** @return the next shape, drawn by itself or by an insert; empty at the end */
    private Optional<DxfShape> shape() throws UnusableFile, IOException {
        Optional<DxfShape> inserted = inserts.next();
        while (inserted.isEmpty()) {
            Optional<DxfEntity> entity = entity();
            if (entity.isEmpty()) {
                return Optional.empty();
            }
            if (entity.get() instanceof InsertEntity insert && !insert.isOnPaper()) {
                inserts.begin(insert);
                inserted = inserts.next();
            } else if (entity.get().isShape() && !entity.get().isOnPaper()) {
                return Optional.of(DxfShape.of(entity.get()));
            }
        }
        return inserted;
    }

    private Optional<DxfEntity> entity() throws UnusableFile, IOException {
        Optional<DxfEntity> entity = inEntities ? entities.next() : Optional.empty();
        while (entity.isEmpty()) {
            Optional<DxfTags.Tag> tag = tags.next();
            if (tag.isEmpty()) {
                return Optional.empty();
            }
            inEntities = tag.get().is(2, "ENTITIES");
            entity = inEntities ? entities.next() : Optional.empty();
        }
        return entity;
    }

    private List<String> values(DxfShape shape, Optional<MultiPolygon> polygon) {
        List<String> values = new ArrayList<>();
        survey.ourColumns().forEach(column -> values.add(shape.extended().ourValue(column)));
        values.add(shape.layer());
        values.add(polygon.map(survey.labels()::of).orElse(""));
        values.add(shape.type());
        values.add(shape.handle());
        survey.programs().forEach(program -> values.add(shape.extended().textOf(program)));
        values.replaceAll(text::bounded);
        return values;
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
        return tags.progress();
    }

    @Override
    public void close() throws IOException {
        tags.close();
    }
}
