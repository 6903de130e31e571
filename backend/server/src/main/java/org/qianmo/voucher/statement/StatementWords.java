package org.qianmo.voucher.statement;

import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.EntryKind;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.kernel.ledger.Unit;

/** The words of the ledger as a statement prints them. */
final class StatementWords {

    private StatementWords() {}

    static String of(Asset asset) {
        return switch (asset) {
            case LAND -> "地券";
            case HOUSE -> "房券";
            case GREEN -> "绿券";
            case MONEY -> "价款";
        };
    }

    static String of(Indicator indicator) {
        return switch (indicator) {
            case QUOTA -> "建设用地指标";
            case SCALE -> "建设用地规模";
            case CULTIVATED -> "耕地数量";
            case PADDY -> "水田";
            case FLOOR_AREA -> "建筑面积";
            case GREEN_AREA -> "绿地面积";
            case PAYMENT -> "价款";
        };
    }

    static String of(Unit unit) {
        return switch (unit) {
            case MILLI_MU -> "亩";
            case SQUARE_DECIMETRE -> "m²";
            case FEN -> "元";
        };
    }

    static String of(Purpose state) {
        return switch (state) {
            case ISSUE -> "核发";
            case LIVE -> "可用";
            case PLEDGED -> "质押";
            case RESERVED -> "锁定";
            case HELD -> "冻结";
            case USED -> "已使用";
            case EXPIRED -> "到期";
            case CANCELLED -> "注销";
        };
    }

    static String of(EntryKind kind) {
        return switch (kind) {
            case ISSUE -> "核发";
            case TRANSFER -> "转让";
            case SPLIT -> "分割";
            case PLEDGE -> "质押";
            case RESERVE -> "锁定";
            case POST -> "成交";
            case RELEASE -> "解除";
            case HOLD -> "冻结";
            case UNHOLD -> "解冻";
            case REDEEM -> "使用";
            case EXPIRE -> "到期";
            case CANCEL -> "注销";
            case REVERSE -> "冲正";
        };
    }

    /** @param kind COLLECTIVE, HOUSEHOLD, COMPANY or POOL */
    static String holderKind(String kind) {
        return switch (kind) {
            case "COLLECTIVE" -> "集体经济组织";
            case "HOUSEHOLD" -> "农户";
            case "COMPANY" -> "企业";
            case "POOL" -> "指标池";
            default -> kind;
        };
    }
}
