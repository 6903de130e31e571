package org.qianmo.voucher.statement;

import java.time.ZoneId;
import java.util.List;
import org.qianmo.document.Column;
import org.qianmo.kernel.ledger.Account;
import org.qianmo.kernel.ledger.Entry;
import org.qianmo.kernel.ledger.Unit;
import org.qianmo.voucher.passport.HolderLine;

/** What a statement says of each balance and of each entry. */
final class StatementColumns {

    private StatementColumns() {}

    /** The last four are amounts: before, gained, given, after. */
    static final List<Column<StatementBalance>> BALANCES = List.of(
            new Column<>("券号", 20, StatementBalance::serial),
            new Column<>("券种", 7, b -> StatementWords.of(b.indicator().asset())),
            new Column<>("指标", 15, b -> StatementWords.of(b.indicator().indicator())),
            new Column<>("状态", 8, b -> StatementWords.of(b.state())),
            new Column<>("单位", 6, b -> StatementWords.of(unit(b))),
            new Column<>("券种代码", 0, b -> b.indicator().asset().name()),
            new Column<>("指标代码", 0, b -> b.indicator().indicator().name()),
            new Column<>("状态代码", 0, b -> b.state().name()),
            new Column<>("期初", 13, b -> unit(b).shown(b.opening())),
            new Column<>("增加", 13, b -> unit(b).shown(b.gained())),
            new Column<>("减少", 13, b -> unit(b).shown(b.lost())),
            new Column<>("期末", 13, b -> unit(b).shown(b.closing())));

    private static Unit unit(StatementBalance balance) {
        return balance.indicator().asset().unit();
    }

    /** @param zone in which moments are printed */
    static List<Column<HolderLine>> entries(ZoneId zone) {
        return List.of(
                new Column<>("链序号", 8, l -> l.line().link().seq()),
                new Column<>("日期", 10, l -> l.line().basis().day()),
                new Column<>("业务", 6, l -> StatementWords.of(l.line().entry().kind())),
                new Column<>("券号", 19, l -> l.line().entry().voucher()),
                new Column<>("转入券号", 0, l -> l.line().entry().into()),
                new Column<>("指标", 13, l -> StatementWords.of(l.line().giver().indicator())),
                new Column<>("转出", 20, l -> end(l.line().giver(), l.line().giverName())),
                new Column<>("转入", 20, l -> end(l.line().taker(), l.line().takerName())),
                new Column<>("数量", 11, l -> unit(l).shown(l.line().entry().amount())),
                new Column<>("单位", 5, l -> StatementWords.of(unit(l))),
                new Column<>("持有", 11, l -> unit(l).shown(l.balance())),
                new Column<>("其中可用", 11, l -> unit(l).shown(l.live())),
                new Column<>("依据文号", 16, l -> l.line().basis().document()),
                new Column<>("案卷号", 15, l -> l.line().recordNumber()),
                new Column<>("业务代码", 0, l -> l.line().entry().kind().name()),
                new Column<>("指标代码", 0, l -> l.line().giver().indicator().name()),
                new Column<>("转出方编号", 0, l -> l.line().giver().holder()),
                new Column<>("转出状态代码", 0, l -> l.line().giver().purpose().name()),
                new Column<>("转入方编号", 0, l -> l.line().taker().holder()),
                new Column<>("转入状态代码", 0, l -> l.line().taker().purpose().name()),
                new Column<>("经办", 0, l -> l.line().basis().author()),
                new Column<>(
                        "入账时间", 0, l -> l.line().link().linkedAt().atZone(zone).toLocalDateTime()),
                new Column<>("分录编号", 0, l -> id(l.line().entry())),
                new Column<>("哈希", 0, l -> l.line().link().hash()));
    }

    private static Unit unit(HolderLine line) {
        return line.line().giver().unit();
    }

    private static String end(Account account, String name) {
        return name + "（" + StatementWords.of(account.purpose()) + "）";
    }

    private static String id(Entry entry) {
        return entry.id().toString();
    }
}
