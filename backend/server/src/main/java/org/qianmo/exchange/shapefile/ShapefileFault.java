package org.qianmo.exchange.shapefile;

import org.qianmo.exchange.layer.Notice;

/** Why a whole shapefile or a whole export cannot be used. The name is the code on the wire. */
public enum ShapefileFault {
    NOT_A_SHAPEFILE(".shp 文件头不正确", "The .shp file does not begin as a shapefile"),
    TOO_MANY_ROWS("行数过多（最多 %s 行）", "The layer has too many rows (at most %s)"),
    ENCODING_UNKNOWN("不支持的字符编码：%s", "The encoding is not known: %s"),
    FIELD_NAME_TOO_LONG("字段名超过 10 字节：%s", "A field name is longer than 10 bytes: %s"),
    FILE_TOO_LARGE(
            "导出超过 Shapefile 的 2 GB 上限，请按镇街或范围分批导出",
            "The export is beyond the 2 GiB of a shapefile; export by town or box");

    private final String zh;
    private final String en;

    ShapefileFault(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    Notice notice(String place) {
        return new Notice(zh.formatted(place), en.formatted(place));
    }
}
