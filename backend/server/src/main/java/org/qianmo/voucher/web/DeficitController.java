package org.qianmo.voucher.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.qianmo.access.Actor;
import org.qianmo.http.Bounds;
import org.qianmo.voucher.passport.IndicatorKey;
import org.qianmo.voucher.passport.PoolDeficit;
import org.qianmo.voucher.passport.PoolDeficits;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was used of vouchers that were taken back: the newest, and their sums; amounts in 亩, of house vouchers in m². */
@RestController
class DeficitController {

    private final PoolDeficits deficits;

    DeficitController(PoolDeficits deficits) {
        this.deficits = deficits;
    }

    @GetMapping("/api/vouchers/deficits")
    Body deficits(Actor actor) {
        PoolDeficits.Found found = deficits.of(actor, Bounds.DEFICITS_MAX + 1);
        List<Row> rows = found.newest().stream().map(Row::of).toList();
        return new Body(
                found.sums().entrySet().stream()
                        .map(sum -> Sum.of(sum.getKey(), sum.getValue()))
                        .toList(),
                rows.subList(0, Math.min(rows.size(), Bounds.DEFICITS_MAX)),
                rows.size() > Bounds.DEFICITS_MAX);
    }

    /**
     * @param sums of all
     * @param deficits the newest first
     * @param older whether there are more than are listed
     */
    record Body(List<Sum> sums, List<Row> deficits, boolean older) {}

    record Sum(String asset, String indicator, BigDecimal amount) {

        static Sum of(IndicatorKey key, long amount) {
            return new Sum(
                    key.asset().name(),
                    key.indicator().name(),
                    key.asset().unit().shown(amount));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            String serial,
            String asset,
            String indicator,
            BigDecimal amount,
            String townCode,
            long recordId,
            String recordNumber,
            Instant bookedAt) {

        static Row of(PoolDeficit deficit) {
            IndicatorKey key = deficit.indicator();
            return new Row(
                    deficit.serial(),
                    key.asset().name(),
                    key.indicator().name(),
                    key.asset().unit().shown(deficit.amount()),
                    deficit.townCode(),
                    deficit.recordId(),
                    deficit.recordNumber(),
                    deficit.bookedAt());
        }
    }
}
