package org.qianmo.exchange.layer;

/** Why a whole file cannot be used, where formats have the same reason. The name is the code on the wire. */
public enum LayerFault {
    FILE_BROKEN("文件已损坏，无法继续读取：%s", "The file is damaged and cannot be read on: %s"),
    FORMAT_UNKNOWN("文件内容与格式不符：%s", "The content is not of this format: %s"),
    NOT_GEOJSON("不是规范的 GeoJSON：%s", "Not GeoJSON as RFC 7946 says: %s"),
    XML_UNSAFE("XML 中有 DOCTYPE 或实体声明，拒绝读取：%s", "The XML declares a DOCTYPE or entities, which are not read: %s"),
    NO_LAYER("文件中没有图层：%s", "The file holds no layer: %s"),
    LAYER_AMBIGUOUS("文件中有多个面图层，请指定其中一个：%s", "The file holds several polygon layers, name one of them: %s"),
    LAYER_UNKNOWN("文件中没有这个图层，现有图层：%s", "The file has no such layer; it has: %s"),
    LAYER_NOT_A_TABLE(
            "图层是视图或虚拟表，不予读取；请另存为普通图层：%s",
            "The layer is a view or a virtual table, which is not read; save it as a plain layer: %s"),
    TOO_MANY_ROWS("行数过多（最多 %s 行）", "The layer has too many rows (at most %s)"),
    TOO_MANY_FIELDS("字段过多（最多 %s 个）", "The layer has too many fields (at most %s)"),
    TOO_MANY_LAYERS("图层过多（最多 %s 个）", "The file has too many layers (at most %s)"),
    TOO_MANY_ENTRIES("压缩包中的文件过多（最多 %s 个）", "The archive has too many members (at most %s)"),
    ARCHIVE_TOO_LARGE("压缩包解压后过大（最多 %s 字节）", "The archive unpacks to too much (at most %s bytes)");

    private final String zh;
    private final String en;

    LayerFault(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** @param place where it is, or the bound that was passed; cut to what can be shown */
    public UnusableFile at(Object place) {
        String shown = UnusableFile.shortened(String.valueOf(place));
        return new UnusableFile(name(), new Notice(zh.formatted(shown), en.formatted(shown)));
    }

    /** @throws UnusableFile if a layer has more rows than are taken */
    public static void requireRow(long row) throws UnusableFile {
        if (row > ReadingBounds.ROWS_MAX) {
            throw TOO_MANY_ROWS.at(ReadingBounds.ROWS_MAX);
        }
    }

    /** @throws UnusableFile if a layer has more fields than are taken */
    public static void requireFields(long fields) throws UnusableFile {
        if (fields > ReadingBounds.FIELDS_MAX) {
            throw TOO_MANY_FIELDS.at(ReadingBounds.FIELDS_MAX);
        }
    }
}
