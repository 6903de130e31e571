package org.qianmo.exchange.geojson;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qianmo.crs.Srid;
import org.qianmo.exchange.layer.Notice;
import org.qianmo.exchange.layer.StatedSystem;
import org.qianmo.exchange.layer.UnusableFile;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What a file says of its coordinate system: by the member {@code crs} of the format's first version (2008), or by saying
 * nothing, which RFC 7946 takes for WGS 84. Where nearly all places cannot be degrees, the file did not mean that.
 */
final class SystemSurvey {

    private static final Pattern EPSG = Pattern.compile(
            "(?:urn:(?:x-)?ogc:def:crs:)?EPSG:(?:[0-9.]*:)?([1-9][0-9]{0,5})", Pattern.CASE_INSENSITIVE);
    private static final Pattern EPSG_ADDRESS = Pattern.compile(
            "https?://www\\.opengis\\.net/def/crs/EPSG/[0-9.]+/([1-9][0-9]{0,5})", Pattern.CASE_INSENSITIVE);
    private static final double LONGITUDE_MAX = 180;
    private static final double LATITUDE_MAX = 90;
    private static final int NAME_MAX = 120;

    private boolean hasMember;
    private String name = "";
    private long places;
    private long placesBeyondDegrees;

    /** @param parser at the value of the member; behind the call at its end */
    void member(JsonParser parser) throws UnusableFile {
        hasMember = true;
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        Json.members(parser, part -> {
            if (part.equals("properties") && parser.currentToken() == JsonToken.START_OBJECT) {
                Json.members(parser, property -> property(property, parser));
            } else {
                parser.skipChildren();
            }
        });
    }

    private void property(String property, JsonParser parser) {
        if (parser.currentToken().isScalarValue() && parser.currentToken() != JsonToken.VALUE_NULL) {
            String text = parser.getString().strip();
            String shown = text.length() <= NAME_MAX ? text : text.substring(0, NAME_MAX);
            name = property.equals("code") ? "EPSG:" + shown : property.equals("name") ? shown : name;
        }
        parser.skipChildren();
    }

    /** Looks at one place of each feature. */
    void place(double x, double y) {
        places++;
        placesBeyondDegrees += Math.abs(x) > LONGITUDE_MAX || Math.abs(y) > LATITUDE_MAX ? 1 : 0;
    }

    StatedSystem stated() {
        if (!hasMember) {
            return mostlyBeyondDegrees() ? beyondDegrees() : byStandard();
        }
        if (name.isEmpty()) {
            return unstated("crs 成员没有写出坐标系", "the member crs names no system");
        }
        return srid(name)
                .map(srid -> StatedSystem.of(srid, "crs 成员写明 " + name, "the member crs says " + name))
                .orElseGet(() -> unstated("crs 成员的写法无法识别：" + name, "the member crs names an unknown system: " + name));
    }

    /** @return what its owner should know: places that cannot be where the file says */
    List<Notice> notices() {
        boolean isDegrees = stated().srid().filter(Srid::isLonLat).isPresent();
        return isDegrees && placesBeyondDegrees > 0
                ? List.of(new Notice(
                        placesBeyondDegrees + " 个要素的坐标超出经纬度范围",
                        placesBeyondDegrees + " features lie outside of the range of degrees"))
                : List.of();
    }

    private boolean mostlyBeyondDegrees() {
        return 2 * placesBeyondDegrees > places;
    }

    private static StatedSystem byStandard() {
        return StatedSystem.of(
                Srid.WGS84,
                "文件没有 crs 成员；按 RFC 7946，GeoJSON 为 WGS 84 经纬度（CRS84）",
                "there is no member crs; by RFC 7946 GeoJSON is WGS 84, longitude first (CRS84)");
    }

    private static StatedSystem beyondDegrees() {
        return unstated(
                "文件没有 crs 成员，按 RFC 7946 应为经纬度，但坐标数值超出经纬度范围：坐标系实际未说明",
                "there is no member crs, so by RFC 7946 these are degrees; but the numbers are far outside of degrees:"
                        + " the system is not stated");
    }

    private static StatedSystem unstated(String zh, String en) {
        return new StatedSystem(Optional.empty(), Optional.empty(), List.of(new Notice(zh, en)));
    }

    private static Optional<Srid> srid(String name) {
        if (name.toUpperCase(Locale.ROOT).matches("(?:URN:OGC:DEF:CRS:)?OGC:(?:[0-9.]*:)?CRS84")
                || name.matches("https?://www\\.opengis\\.net/def/crs/OGC/[0-9.]+/CRS84")) {
            return Optional.of(Srid.WGS84);
        }
        for (Pattern pattern : List.of(EPSG, EPSG_ADDRESS)) {
            Matcher matcher = pattern.matcher(name);
            if (matcher.matches()) {
                return Optional.of(new Srid(Integer.parseInt(matcher.group(1))));
            }
        }
        return Optional.empty();
    }
}
