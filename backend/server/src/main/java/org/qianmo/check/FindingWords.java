package org.qianmo.check;

import java.util.Locale;
import org.qianmo.http.Messages;
import org.qianmo.kernel.topology.Finding;

/** What each finding says to a person. */
final class FindingWords {

    private FindingWords() {}

    static Messages of(PlacedFinding placed) {
        Finding finding = placed.finding();
        String size = String.format(Locale.ROOT, "%,.2f", finding.size());
        String other = other(placed, "（新绘）");
        String otherEn = other(placed, "(new)");
        return switch (finding.code()) {
            case EMPTY_GEOMETRY -> say("图形为空", "the geometry is empty");
            case NOT_A_POLYGON -> say("图形不是面", "the geometry is not a polygon");
            case TOO_MANY_VERTICES -> say("界址点过多", "too many vertices");
            case NOT_FINITE -> say("坐标不是有限数", "a coordinate is not a finite number");
            case OUT_OF_BAND -> say("坐标超出投影带范围", "a coordinate lies outside the projection's range");
            case RING_OPEN -> say("界线未闭合，缺口 " + size + " 米", "the ring is not closed: a gap of " + size + " m");
            case TOO_FEW_POINTS -> say("界址点不足三个", "a ring needs at least three different corners");
            case DUPLICATE_VERTEX -> say("界址点重复", "a vertex is repeated");
            case SELF_INTERSECTION -> say("界线自相交", "the boundary crosses itself");
            case RING_CROSSING -> say("同一地块的界线相交", "rings of the parcel cross each other");
            case HOLE_TOUCHING -> say("内环与其他界线在一点相接", "a hole touches another ring in a point");
            case HOLE_OUTSIDE -> say("内环不在外环之内", "a hole lies outside its outer ring");
            case NESTED_SHELL -> say("地块的各部分相互重叠", "parts of the parcel overlap");
            case SPIKE -> say("界线有尖刺", "the boundary has a spike");
            case SLIVER -> say("狭长碎片", "the shape is a sliver");
            case BELOW_MINIMUM_AREA ->
                say("面积 " + size + " m² 小于最小上图面积", "the area of " + size + " m² is below the minimum");
            case OVERLAP ->
                say("与地块 " + other + " 重叠 " + size + " m²", "overlaps parcel " + otherEn + " by " + size + " m²");
            case GAP -> say("地块之间有空隙 " + size + " m²", "a gap of " + size + " m² between parcels");
            case VERTEX_MISMATCH ->
                say(
                        "界址点与地块 " + other + " 不一致，相差 " + metres(finding) + " 米",
                        "a vertex does not coincide with parcel " + otherEn + ": off by " + metres(finding) + " m");
            case OUTSIDE_UNIT -> say("超出行政界线 " + size + " m²", size + " m² lie outside the administrative boundary");
        };
    }

    /** Of a shape that is not a parcel yet there is neither code nor id. */
    private static String other(PlacedFinding placed, String unnumbered) {
        if (placed.neighbourCode() != null) {
            return placed.neighbourCode();
        }
        return placed.finding().neighbourId() < 0
                ? unnumbered
                : "#" + placed.finding().neighbourId();
    }

    /** What two vertices are apart may be less than the hundredth of a metre. */
    private static String metres(Finding finding) {
        return String.format(Locale.ROOT, "%.4f", finding.size());
    }

    private static Messages say(String zh, String en) {
        return new Messages(zh, en);
    }
}
