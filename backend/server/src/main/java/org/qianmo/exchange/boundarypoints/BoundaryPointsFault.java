package org.qianmo.exchange.boundarypoints;

import org.qianmo.exchange.layer.UnusableFile;

/** Why a whole file cannot be used. The name is the code on the wire. */
enum BoundaryPointsFault {
    NOT_BOUNDARY_POINTS(
            "文件 %s 中没有地块（没有以 @ 结尾的地块行，也没有界址点）",
            "The file %s holds no plot: no line that ends in @, and no boundary point");

    private final String zh;
    private final String en;

    BoundaryPointsFault(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    UnusableFile at(String place) {
        return UnusableFile.at(name(), zh, en, place);
    }
}
