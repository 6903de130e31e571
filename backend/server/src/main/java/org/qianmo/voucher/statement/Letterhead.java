package org.qianmo.voucher.statement;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What stands above a statement.
 *
 * @param office who keeps the ledger
 * @param place town and village of the holder, as people write them
 * @param zone in which moments are printed
 */
public record Letterhead(String office, String place, ZoneId zone) {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /** As the code takes it. */
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    String title() {
        return "三券台账持有人对账单";
    }

    String moment(Instant instant) {
        return SECONDS.format(instant.atZone(zone));
    }

    /** Names and values, in the order in which they are printed. */
    Map<String, String> facts(HolderStatement statement) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("持有人", statement.holder().name());
        facts.put(
                "编号与类别",
                statement.holder().id() + "　"
                        + StatementWords.holderKind(statement.holder().kind()));
        facts.put("所在单元", place);
        facts.put("对账期间", statement.from() + " 至 " + statement.to());
        facts.put("台账截至", moment(statement.knownAt()) + "（" + MICROSECONDS.format(statement.knownAt()) + "）");
        facts.put(
                "链末分录", "第 " + statement.head().seq() + " 号　" + statement.head().hash());
        facts.put("核对码", statement.code().grouped());
        return facts;
    }

    /** How to check the statement. */
    String notice() {
        return "本对账单由台账分录逐笔加总得出。核对码由持有人、期间、台账截至时刻、链末分录、各笔分录的编号与哈希以及各项期初期末数算出；" + "在系统中输入核对码，即由台账重算并答复是否一致。";
    }
}
