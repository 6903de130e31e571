package org.qianmo.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.qianmo.crs.CoordinateSystems;
import org.qianmo.crs.ForeignSystem;
import org.qianmo.crs.ReferenceSystem;
import org.qianmo.crs.Srid;
import org.qianmo.exchange.layer.Notice;
import org.qianmo.http.Problem;

/**
 * The coordinate system of a file, and why it is that one. It is stated by the person or by the file, or the import ends:
 * what the numbers look like is told, and never taken for an answer.
 */
record SourceSystem(ReferenceSystem system, List<Notice> evidence) {

    private static final double BAND_METRES = 1_000_000;

    /** @throws Problem 422 CRS_UNKNOWN if nobody states it */
    static SourceSystem decide(
            Optional<Srid> choice, Optional<String> prj, Optional<Coordinate> sample, CoordinateSystems systems) {
        Optional<ForeignSystem> stated = prj.flatMap(systems::fromPrj);
        List<Notice> evidence = new ArrayList<>();
        if (prj.isPresent() && stated.isEmpty()) {
            evidence.add(new Notice(".prj 文件内容无法识别", "the .prj file describes no known system"));
        }
        if (choice.isPresent()) {
            evidence.add(new Notice("由用户指定", "chosen by the user"));
            stated.filter(system -> !system.srid().equals(choice))
                    .ifPresent(system -> evidence.add(
                            new Notice(".prj 文件写的是 " + system.label(), "the .prj file says " + system.label())));
            return new SourceSystem(choice.get(), evidence);
        }
        if (stated.isEmpty()) {
            throw unknown(sample);
        }
        return new SourceSystem(
                stated.get().srid().map(ReferenceSystem.class::cast).orElse(stated.get()),
                fromFile(stated.get(), evidence));
    }

    private static List<Notice> fromFile(ForeignSystem system, List<Notice> evidence) {
        evidence.add(new Notice("来自 .prj 文件：" + system.label(), "stated by the .prj file: " + system.label()));
        if (!system.isOnEarthCentredDatum()) {
            evidence.add(new Notice(
                    "该坐标系不是地心坐标系，未做基准转换，位置可能偏差百米",
                    "its datum is not earth-centred and no shift was applied: places may be off by 100 m"));
        }
        return evidence;
    }

    private static Problem unknown(Optional<Coordinate> sample) {
        Notice hint = sample.map(SourceSystem::looksLike).orElse(new Notice("", ""));
        return Problem.unprocessable(
                "CRS_UNKNOWN",
                "文件没有说明坐标系，请在上传时指定 crs" + hint.zh(),
                "the file does not state its coordinate system; name it by crs" + hint.en());
    }

    private static Notice looksLike(Coordinate position) {
        double easting = Math.max(Math.abs(position.x), Math.abs(position.y));
        if (Math.abs(position.x) <= 180 && Math.abs(position.y) <= 90) {
            return new Notice("（数值像经纬度，如 EPSG:4490）", " (the numbers look like degrees, as of EPSG:4490)");
        }
        if (easting > 25 * BAND_METRES && easting < 46 * BAND_METRES) {
            int band = (int) (easting / BAND_METRES);
            String code = new Srid(4513 + band - 25).label();
            return new Notice(
                    "（数值像 3 度带 " + band + " 带，如 " + code + "）",
                    " (the numbers look like 3-degree band " + band + ", as of " + code + ")");
        }
        return new Notice("（数值像以米为单位的投影坐标，如 EPSG:4547）", " (the numbers look like metres, as of EPSG:4547)");
    }
}
