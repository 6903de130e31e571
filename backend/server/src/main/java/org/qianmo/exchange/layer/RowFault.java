package org.qianmo.exchange.layer;

import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/**
 * Why the shape of one row cannot be used.
 *
 * @param code what is wrong
 * @param where the position in the file's own coordinates; absent where there is none
 */
public record RowFault(Code code, Optional<Coordinate> where) {

    /** The name is the code on the wire; where the geometry checks have the same fault, it has the same name. */
    public enum Code {
        BROKEN_RECORD("图形记录损坏，无法读取", "The shape record is damaged and cannot be read"),
        EMPTY_GEOMETRY("该行没有图形", "The row has no shape"),
        NOT_A_POLYGON("该行图形不是面", "The shape of the row is not a polygon"),
        NOT_FINITE("坐标不是有限数值", "A coordinate is not a finite number"),
        OUT_OF_BAND("坐标数值超出任何坐标系的范围", "A coordinate is beyond every coordinate system"),
        RING_OPEN("环未闭合", "A ring is not closed"),
        TOO_FEW_POINTS("环的点数少于 4", "A ring has fewer than 4 positions"),
        TOO_MANY_VERTICES("节点或环过多", "The shape has too many vertices or rings");

        private final Notice notice;

        Code(String zh, String en) {
            this.notice = new Notice(zh, en);
        }

        public Notice notice() {
            return notice;
        }
    }

    public static RowFault of(Code code) {
        return new RowFault(code, Optional.empty());
    }

    public static RowFault at(Code code, Coordinate where) {
        return new RowFault(code, Optional.of(where));
    }
}
