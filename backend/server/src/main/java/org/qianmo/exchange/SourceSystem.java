package org.qianmo.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.qianmo.crs.CoordinateSystems;
import org.qianmo.crs.ForeignSystem;
import org.qianmo.crs.ReferenceSystem;
import org.qianmo.crs.Srid;
import org.qianmo.crs.UnknownCoordinateSystem;
import org.qianmo.exchange.layer.Notice;
import org.qianmo.exchange.layer.StatedSystem;
import org.qianmo.http.Problem;

/**
 * The coordinate system of a file, and why it is that one. It is stated by the person or by the file, or the import ends:
 * what the numbers look like is told, and never taken for an answer.
 */
public record SourceSystem(ReferenceSystem system, List<Notice> evidence) {

    private static final double BAND_METRES = 1_000_000;

    /** @throws Problem 422 CRS_UNKNOWN if nobody states it */
    static SourceSystem decide(
            Optional<Srid> choice,
            StatedSystem file,
            Supplier<Optional<Coordinate>> sample,
            CoordinateSystems systems) {
        Optional<SourceSystem> stated = stated(file, systems);
        if (choice.isPresent()) {
            return chosen(choice.get(), stated);
        }
        return stated.orElseThrow(() -> unknown(sample.get()));
    }

    private static SourceSystem chosen(Srid choice, Optional<SourceSystem> stated) {
        List<Notice> evidence = new ArrayList<>();
        evidence.add(new Notice("由用户指定", "chosen by the user"));
        stated.filter(other -> !other.system().equals(choice))
                .map(other -> other.system().label())
                .ifPresent(other -> evidence.add(new Notice("文件写的是 " + other, "the file itself says " + other)));
        return new SourceSystem(choice, evidence);
    }

    /** @return what the file says of itself; empty if that is nothing, or nothing known */
    public static Optional<SourceSystem> stated(StatedSystem file, CoordinateSystems systems) {
        Optional<SourceSystem> registered = file.srid()
                .filter(srid -> isKnown(srid, systems))
                .map(srid -> new SourceSystem(srid, labelled(file.evidence(), srid.label())));
        return registered.or(() -> file.wkt().flatMap(systems::fromPrj).map(system -> described(system, file)));
    }

    /** @return whether positions can be brought from there to degrees */
    public static boolean isKnown(Srid srid, CoordinateSystems systems) {
        try {
            systems.between(srid, Srid.CGCS2000);
            return true;
        } catch (UnknownCoordinateSystem unknown) {
            return false;
        }
    }

    private static SourceSystem described(ForeignSystem system, StatedSystem file) {
        List<Notice> evidence = labelled(file.evidence(), system.label());
        if (!system.isOnEarthCentredDatum()) {
            evidence.add(new Notice(
                    "该坐标系不是地心坐标系，未做基准转换，位置可能偏差百米",
                    "its datum is not earth-centred and no shift was applied: places may be off by 100 m"));
        }
        return new SourceSystem(system.srid().map(ReferenceSystem.class::cast).orElse(system), evidence);
    }

    private static List<Notice> labelled(List<Notice> evidence, String label) {
        return evidence.stream()
                .map(notice -> new Notice(notice.zh() + "：" + label, notice.en() + ": " + label))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Problem unknown(Optional<Coordinate> sample) {
        Notice hint = sample.map(SourceSystem::looksLike).orElse(new Notice("", ""));
        return Problem.unprocessable(
                "CRS_UNKNOWN",
                "文件没有说明坐标系，请指定坐标系" + hint.zh(),
                "the file does not state its coordinate system; name it" + hint.en());
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
