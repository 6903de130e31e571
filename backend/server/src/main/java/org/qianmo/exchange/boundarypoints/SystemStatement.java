package org.qianmo.exchange.boundarypoints;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.qianmo.crs.Srid;
import org.qianmo.exchange.layer.Notice;
import org.qianmo.exchange.layer.StatedSystem;

/**
 * What a file says of its coordinate system: datum and band in its head, and the band before its eastings. Where these
 * contradict one another, or the datum is another than CGCS2000, nothing is stated, and why is told.
 */
final class SystemStatement {

    private static final int MERIDIAN_MIN = 72;

    private final FileHead head;
    private final NumberRanges numbers;
    private final List<Notice> evidence = new ArrayList<>();

    private SystemStatement(FileHead head, NumberRanges numbers) {
        this.head = head;
        this.numbers = numbers;
    }

    static StatedSystem of(FileHead head, NumberRanges numbers) {
        SystemStatement statement = new SystemStatement(head, numbers);
        Optional<Srid> srid = statement.srid();
        return new StatedSystem(srid, Optional.empty(), List.copyOf(statement.evidence));
    }

    private Optional<Srid> srid() {
        boolean cgcs2000 = isCgcs2000();
        if (isInDegrees()) {
            tell("计量单位为度，数值为经纬度", "the unit is degrees, and so are the numbers");
            return cgcs2000 ? Optional.of(Srid.CGCS2000) : Optional.empty();
        }
        Optional<GaussBand> band = band();
        if (!isGaussKrueger()) {
            return Optional.empty();
        }
        return cgcs2000 ? band.map(GaussBand::srid) : Optional.empty();
    }

    private boolean isCgcs2000() {
        String datum = head.value("坐标系", "坐标系统", "坐标系名称");
        if (datum.isEmpty()) {
            tell("文件没有写明坐标系", "the head names no datum");
            return false;
        }
        if (datum.matches(".*(独立|地方|城市|施工).*")) {
            tell("坐标系为“" + datum + "”，是地方坐标系", "the datum is \"" + datum + "\", a local one");
            return false;
        }
        boolean other = datum.matches(".*(80|54|西安|北京|WGS|84).*");
        boolean cgcs2000 = !other
                && (datum.contains("2000") || datum.toUpperCase(Locale.ROOT).contains("CGCS"));
        tell(
                "坐标系=" + datum + (cgcs2000 ? "" : "，不是 2000 国家大地坐标系"),
                "the head says 坐标系=" + datum + (cgcs2000 ? " (CGCS2000)" : ", which is not CGCS2000"));
        return cgcs2000;
    }

    private boolean isInDegrees() {
        String unit = head.value("计量单位", "单位");
        return unit.startsWith("度") && numbers.areDegrees();
    }

    private boolean isGaussKrueger() {
        String projection = head.value("投影类型", "投影");
        if (projection.isEmpty()
                || projection.contains("高斯")
                || projection.toUpperCase(Locale.ROOT).contains("GAUSS")) {
            return true;
        }
        tell("投影类型=" + projection + "，不是高斯-克吕格", "the head says 投影类型=" + projection + ", which is not Gauss–Krüger");
        return false;
    }

    private Optional<GaussBand> band() {
        OptionalInt inNumbers = numbers.band();
        inNumbers.ifPresent(
                band -> tell("东坐标为 8 位，以带号 " + band + " 开头", "eastings have 8 digits and begin with the band " + band));
        OptionalInt inHead = bandOfHead();
        if (numbers.bandsDiffer()) {
            tell("各点东坐标的带号不一致", "the band before the eastings is not the same everywhere");
            return Optional.empty();
        }
        if (inHead.isPresent() && inNumbers.isPresent() && !inHead.equals(inNumbers)) {
            tell("与文件头的带号矛盾", "which contradicts the band of the head");
            return Optional.empty();
        }
        OptionalInt number = inNumbers.isPresent() ? inNumbers : inHead;
        if (number.isEmpty()) {
            tell("文件没有带号，东坐标也不含带号", "the file names no band, and its eastings have none");
            return Optional.empty();
        }
        return GaussBand.numbered(number.getAsInt(), inNumbers.isPresent()).filter(this::hasStatedWidth);
    }

    /** The number of the band, also where the central meridian stands in its place. */
    private OptionalInt bandOfHead() {
        OptionalInt number = head.number("带号", "中央子午线", "中央经线");
        if (number.isEmpty()) {
            return number;
        }
        tell("文件头带号为 " + number.getAsInt(), "the head names the band " + number.getAsInt());
        return number.getAsInt() < MERIDIAN_MIN ? number : bandOfMeridian(number.getAsInt());
    }

    private OptionalInt bandOfMeridian(int meridian) {
        boolean wide = head.number("几度分带", "分带").orElse(3) == 6;
        int band = wide ? (meridian + 3) / 6 : meridian / 3;
        boolean exact = (wide ? 6 * band - 3 : 3 * band) == meridian;
        return exact ? OptionalInt.of(band) : OptionalInt.empty();
    }

    private boolean hasStatedWidth(GaussBand band) {
        OptionalInt stated = head.number("几度分带", "分带");
        if (stated.isEmpty() || stated.getAsInt() == band.degrees()) {
            return true;
        }
        tell(
                "几度分带=" + stated.getAsInt() + "，与带号 " + band.number() + " 矛盾",
                "the head says bands of " + stated.getAsInt() + " degrees, which contradicts band " + band.number());
        return false;
    }

    private void tell(String zh, String en) {
        evidence.add(new Notice(zh, en));
    }
}
