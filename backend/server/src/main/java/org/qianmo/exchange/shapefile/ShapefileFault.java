package org.qianmo.exchange.shapefile;

import org.qianmo.exchange.layer.Notice;

/** Why a whole upload or a whole export cannot be used. The name is the code on the wire. */
public enum ShapefileFault {
    NOT_A_ZIP("上传的文件不是可读取的 ZIP 压缩包，也不是 SHP 文件", "The upload is neither a readable ZIP archive nor a .shp file"),
    ARCHIVE_BROKEN("压缩包中的文件无法解压：%s", "A member of the archive cannot be unpacked: %s"),
    EMPTY_ARCHIVE("压缩包是空的", "The archive is empty"),
    NO_SHAPEFILE("压缩包中没有 .shp 文件", "The archive holds no .shp file"),
    LAYER_AMBIGUOUS("压缩包中有多个面图层，请指定其中一个：%s", "The archive holds several polygon layers, name one of them: %s"),
    LAYER_UNKNOWN("压缩包中没有这个图层，现有图层：%s", "The archive has no such layer; it has: %s"),
    TOO_MANY_ENTRIES("压缩包中的文件过多（最多 %s 个）", "The archive has too many members (at most %s)"),
    ARCHIVE_TOO_LARGE("压缩包解压后过大（最多 %s 字节）", "The archive unpacks to too much (at most %s bytes)"),
    UNSAFE_ENTRY("压缩包中有不安全的文件名：%s", "The archive has a member with an unsafe name: %s"),
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
