package org.qianmo.voucher.statement;

import java.time.ZoneId;
import java.util.List;
import org.qianmo.kernel.ledger.Account;
import org.qianmo.kernel.ledger.Entry;
import org.qianmo.kernel.ledger.Unit;
import org.qianmo.voucher.passport.HolderLine;

/** What a statement says of each balance and of each entry. */
final class StatementColumns {

    private StatementColumns() {}

    /** The last four are amounts: before, gained, given, after. */
    static final List<StatementColumn<StatementBalance>> BALANCES = List.of(
            new StatementColumn<>("券号", 20, StatementBalance::serial),
            new StatementColumn<>("券种", 7, b -> StatementWords.of(b.indicator().asset())),
            new StatementColumn<>("指标", 15, b -> StatementWords.of(b.indicator().indicator())),
            new StatementColumn<>("状态", 8, b -> StatementWords.of(b.state())),
            new StatementColumn<>("单位", 6, b -> StatementWords.of(unit(b))),
            new StatementColumn<>("券种代码", 0, b -> b.indicator().asset().name()),
            new StatementColumn<>("指标代码", 0, b -> b.indicator().indicator().name()),
            new StatementColumn<>("状态代码", 0, b -> b.state().name()),
            new StatementColumn<>("期初", 13, b -> unit(b).shown(b.opening())),
            new StatementColumn<>("增加", 13, b -> unit(b).shown(b.gained())),
            new StatementColumn<>("减少", 13, b -> unit(b).shown(b.lost())),
            new StatementColumn<>("期末", 13, b -> unit(b).shown(b.closing())));

    private static Unit unit(StatementBalance balance) {
        return balance.indicator().asset().unit();
    }

    /** @param zone in which moments are printed */
    static List<StatementColumn<HolderLine>> entries(ZoneId zone) {
        return List.of(
                new StatementColumn<>("链序号", 8, l -> l.line().link().seq()),
                new StatementColumn<>("日期", 10, l -> l.line().basis().day()),
                new StatementColumn<>(
                        "业务", 6, l -> StatementWords.of(l.line().entry().kind())),
                new StatementColumn<>("券号", 19, l -> l.line().entry().voucher()),
                new StatementColumn<>("转入券号", 0, l -> l.line().entry().into()),
                new StatementColumn<>(
                        "指标", 13, l -> StatementWords.of(l.line().giver().indicator())),
                new StatementColumn<>(
                        "转出", 20, l -> end(l.line().giver(), l.line().giverName())),
                new StatementColumn<>(
                        "转入", 20, l -> end(l.line().taker(), l.line().takerName())),
                new StatementColumn<>(
                        "数量", 11, l -> unit(l).shown(l.line().entry().amount())),
                new StatementColumn<>("单位", 5, l -> StatementWords.of(unit(l))),
                new StatementColumn<>("持有", 11, l -> unit(l).shown(l.balance())),
                new StatementColumn<>("其中可用", 11, l -> unit(l).shown(l.live())),
                new StatementColumn<>("依据文号", 16, l -> l.line().basis().document()),
                new StatementColumn<>("案卷号", 15, l -> l.line().recordNumber()),
                new StatementColumn<>("业务代码", 0, l -> l.line().entry().kind().name()),
                new StatementColumn<>(
                        "指标代码", 0, l -> l.line().giver().indicator().name()),
                new StatementColumn<>("转出方编号", 0, l -> l.line().giver().holder()),
                new StatementColumn<>(
                        "转出状态代码", 0, l -> l.line().giver().purpose().name()),
                new StatementColumn<>("转入方编号", 0, l -> l.line().taker().holder()),
                new StatementColumn<>(
                        "转入状态代码", 0, l -> l.line().taker().purpose().name()),
                new StatementColumn<>("经办", 0, l -> l.line().basis().author()),
                new StatementColumn<>(
                        "入账时间", 0, l -> l.line().link().linkedAt().atZone(zone).toLocalDateTime()),
                new StatementColumn<>("分录编号", 0, l -> id(l.line().entry())),
                new StatementColumn<>("哈希", 0, l -> l.line().link().hash()));
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
