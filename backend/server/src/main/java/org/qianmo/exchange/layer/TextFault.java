package org.qianmo.exchange.layer;

/** Why a whole text file cannot be used. The name is the code on the wire. */
public enum TextFault {
    LINE_TOO_LONG("文件第 %s 行过长，不是本格式的文本", "Line %s of the file is too long for text of this format"),
    TOO_MANY_ROWS("行数过多（最多 %s 行）", "The layer has too many rows (at most %s)"),
    TOO_MANY_FIELDS("字段过多（最多 %s 个）", "The layer has too many fields (at most %s)"),
    LAYER_UNKNOWN("文件中没有这个图层，现有图层：%s", "The file has no such layer; it has: %s");

    private final String zh;
    private final String en;

    TextFault(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** @param place the line, layer or bound that the fault is about */
    public UnusableFile at(Object place) {
        return UnusableFile.at(name(), zh, en, place);
    }
}
