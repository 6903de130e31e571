package org.qianmo.exchange.csv;

import org.qianmo.exchange.layer.UnusableFile;

/** Why a whole table cannot be used. The name is the code on the wire. */
enum CsvFault {
    NO_GEOMETRY_COLUMN(
            "表中没有图形列：需要 WKT 列，或坐标两列加地块编号列。现有列：%s",
            "The table has no shape: a WKT column is needed, or two of coordinates and one of parcels. It has: %s"),
    CSV_BROKEN("第 %s 条记录无法读取（引号未闭合或记录过长）", "Record %s cannot be read: a quote is not closed, or it is too long");

    private final String zh;
    private final String en;

    CsvFault(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    UnusableFile at(Object place) {
        return UnusableFile.at(name(), zh, en, place);
    }
}
