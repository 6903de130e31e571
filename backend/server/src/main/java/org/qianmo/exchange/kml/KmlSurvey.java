package org.qianmo.exchange.kml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.qianmo.crs.Srid;
import org.qianmo.exchange.layer.LayerFault;
import org.qianmo.exchange.layer.LayerField;
import org.qianmo.exchange.layer.LayerField.Kind;
import org.qianmo.exchange.layer.LayerSummary.Shapes;
import org.qianmo.exchange.layer.Notice;
import org.qianmo.exchange.layer.StatedSystem;
import org.qianmo.exchange.layer.UnusableFile;

/** The first pass: which data the placemarks have, and what its owner should know. */
final class KmlSurvey {

    private static final double LONGITUDE_MAX = 180;
    private static final double LATITUDE_MAX = 90;
    private static final Map<String, String> CAPTIONS =
            Map.of(PlacemarkReader.NAME, "名称", PlacemarkReader.DESCRIPTION, "说明", PlacemarkReader.FOLDER, "文件夹");

    private final Set<String> keys = new LinkedHashSet<>();
    private Map<String, PlacemarkReader.Declared> declared = Map.of();
    private boolean hasPolygons;
    private boolean hasOthers;
    private int labels;
    private int places;
    private int placesBeyondDegrees;
    private int placemarks;

    /**
     * @param placemarksMax how many to look at
     * @throws UnusableFile if it is no KML; one that breaks off behind the first placemark breaks off in the second pass too
     */
    static KmlSurvey of(KmlSource source, int placemarksMax) throws UnusableFile, IOException {
        KmlSurvey survey = new KmlSurvey();
        try (PlacemarkReader reader =
                new PlacemarkReader(new XmlCursor(source.open().xml()))) {
            survey.declared = reader.declared();
            survey.read(reader, placemarksMax);
        }
        return survey;
    }

    private void read(PlacemarkReader reader, int placemarksMax) throws UnusableFile, IOException {
        try {
            for (var mark = reader.next(); mark.isPresent() && placemarks < placemarksMax; mark = reader.next()) {
                LayerFault.requireRow(++placemarks);
                note(mark.get());
            }
        } catch (UnusableFile broken) {
            if (placemarks == 0 || !broken.code().equals("FILE_BROKEN")) {
                throw broken;
            }
        }
    }

    private void note(Placemark mark) throws UnusableFile {
        mark.values().forEach((key, value) -> {
            if (!value.isBlank()) {
                keys.add(key);
            }
        });
        LayerFault.requireFields(keys.size());
        hasPolygons |= mark.shape().hasPolygons();
        hasOthers |= mark.shape().hasOthers() && !mark.shape().hasLabel();
        labels += mark.shape().hasLabel() ? 1 : 0;
        Optional<Coordinate> first = mark.shape().first();
        places += first.isPresent() ? 1 : 0;
        placesBeyondDegrees += first.filter(KmlSurvey::isBeyondDegrees).isPresent() ? 1 : 0;
    }

    private static boolean isBeyondDegrees(Coordinate place) {
        return Math.abs(place.x) > LONGITUDE_MAX || Math.abs(place.y) > LATITUDE_MAX;
    }

    /** @return keys of the columns in their order: what schemas declare, then what comes up */
    List<String> keys() {
        Set<String> all = new LinkedHashSet<>();
        for (String own : List.of(PlacemarkReader.NAME, PlacemarkReader.DESCRIPTION, PlacemarkReader.FOLDER)) {
            if (keys.contains(own)) {
                all.add(own);
            }
        }
        all.addAll(declared.keySet());
        all.addAll(keys);
        return List.copyOf(all);
    }

    List<LayerField> fields() {
        List<LayerField> fields = new ArrayList<>();
        List<String> keys = keys();
        for (String key : keys) {
            PlacemarkReader.Declared said = declared.get(key);
            if (CAPTIONS.containsKey(key)) {
                String name = key.substring(1);
                // Data of the same name keeps it: it is the owner's.
                fields.add(LayerField.text(keys.contains(name) ? "placemark_" + name : name, CAPTIONS.get(key), 0));
            } else {
                fields.add(new LayerField(
                        key, said == null ? "" : said.caption(), said == null ? Kind.TEXT : said.kind(), 0, 0));
            }
        }
        return fields;
    }

    Shapes shapes() {
        if (!hasPolygons) {
            return hasOthers ? Shapes.MIXED : Shapes.NONE;
        }
        return hasOthers ? Shapes.MIXED : Shapes.POLYGON;
    }

    StatedSystem system() {
        if (2L * placesBeyondDegrees > places) {
            Notice notice = new Notice(
                    "KML 规定为 WGS 84 经纬度，但坐标数值超出经纬度范围：坐标系实际未说明",
                    "KML is in degrees of WGS 84, but the numbers are far outside of degrees: the system is not stated");
            return new StatedSystem(Optional.empty(), Optional.empty(), List.of(notice));
        }
        return StatedSystem.of(
                Srid.WGS84, "KML 规定坐标为 WGS 84 经纬度（CRS84）", "KML is WGS 84, longitude first (CRS84), by its standard");
    }

    List<Notice> notices() {
        List<Notice> notices = new ArrayList<>();
        if (labels > 0) {
            notices.add(new Notice(
                    labels + " 个地标除面外还有标注点，标注点不导入",
                    labels + " placemarks have a label point beside their polygons, which is left out"));
        }
        if (placesBeyondDegrees > 0 && 2L * placesBeyondDegrees <= places) {
            notices.add(new Notice(
                    placesBeyondDegrees + " 个地标的坐标超出经纬度范围",
                    placesBeyondDegrees + " placemarks lie outside of the range of degrees"));
        }
        return notices;
    }
}
