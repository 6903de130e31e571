package org.qianmo.exchange.layer;

import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/**
 * Why the shape of one row cannot be used.
 *
 * @param code what is wrong
 * @param where the position in the file's own coordinates; absent where there is none
 * @param detail what the code alone does not say, as the line of the file
 */
public record RowFault(Code code, Optional<Coordinate> where, Optional<Notice> detail) {

    /** The name is the code on the wire; where the geometry checks have the same fault, it has the same name. */
    public enum Code {
        BROKEN_RECORD("图形记录损坏，无法读取", "The shape record is damaged and cannot be read"),
        CURVED("该行图形含圆弧，请先折成线段", "The shape of the row has arcs; turn them into straight edges first"),
        EMPTY_GEOMETRY("该行没有图形", "The row has no shape"),
        NOT_A_POLYGON("该行图形不是面", "The shape of the row is not a polygon"),
        NOT_FINITE("坐标不是有限数值", "A coordinate is not a finite number"),
        OUT_OF_BAND("坐标数值超出任何坐标系的范围", "A coordinate is beyond every coordinate system"),
        RING_OPEN("环未闭合", "A ring is not closed"),
        SYSTEM_DIFFERS("坐标系或带号与文件其他行不同", "The coordinate system or band is not that of the other rows"),
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

    public RowFault(Code code, Optional<Coordinate> where) {
        this(code, where, Optional.empty());
    }

    public static RowFault of(Code code) {
        return new RowFault(code, Optional.empty());
    }

    public static RowFault at(Code code, Coordinate where) {
        return new RowFault(code, Optional.of(where));
    }

    /** The same fault, with what is known of it besides. */
    public RowFault because(String zh, String en) {
        return new RowFault(code, where, Optional.of(new Notice(zh, en)));
    }

    /** @return the sentence of the code, and the detail where there is one */
    public Notice notice() {
        return detail.map(more -> new Notice(
                        code.notice().zh() + "：" + more.zh(), code.notice().en() + ": " + more.en()))
                .orElse(code.notice());
    }
}
