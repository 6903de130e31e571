package org.qianmo.exchange.dxf;

import org.qianmo.exchange.layer.UnusableFile;

/** Why a whole drawing cannot be used. The name is the code on the wire. */
enum DxfFault {
    DWG_UNREADABLE(
            "%s 是 DWG 图形，请在 CAD 中另存为 ASCII 格式的 DXF 再上传",
            "%s is a DWG drawing: save it as an ASCII DXF in your CAD program"),
    DXF_BINARY("%s 是二进制 DXF，请另存为 ASCII 格式的 DXF 再上传", "%s is a binary DXF: save it as an ASCII one"),
    NOT_A_DXF("%s 不是 DXF 图形", "%s is not a DXF drawing"),
    DXF_BROKEN("DXF 第 %s 行应为组码，无法继续读取", "Line %s of the DXF should be a group code: nothing behind it can be read"),
    DXF_TOO_COMPLEX("图块或文字过多（最多 %s）", "The drawing has too much in its blocks or texts (at most %s)");

    private final String zh;
    private final String en;

    DxfFault(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    UnusableFile at(Object place) {
        return UnusableFile.at(name(), zh, en, place);
    }
}
