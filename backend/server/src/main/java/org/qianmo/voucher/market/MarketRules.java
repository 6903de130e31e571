package org.qianmo.voucher.market;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.qianmo.http.Bounds;
import org.qianmo.http.Problem;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.settings.DistrictSettings;
import org.qianmo.voucher.Holder;
import org.qianmo.voucher.application.Findings;
import org.qianmo.voucher.parameter.Parameters;
import org.qianmo.voucher.parameter.RuleVersion;
import org.qianmo.voucher.rule.RuleCode;
import org.qianmo.voucher.rule.RuleFinding;
import org.qianmo.voucher.standing.Holders;
import org.qianmo.voucher.standing.Standings;
import org.qianmo.voucher.standing.VoucherStanding;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What stands against an offer, a reservation or a sale. */
@Component
class MarketRules {

    private final Holders holders;
    private final Standings standings;
    private final Parameters parameters;
    private final DistrictSettings district;
    private final Clock clock;

    MarketRules(Holders holders, Standings standings, Parameters parameters, DistrictSettings district, Clock clock) {
        this.holders = holders;
        this.standings = standings;
        this.parameters = parameters;
        this.district = district;
        this.clock = clock;
    }

    LocalDate today() {
        return district.today(clock);
    }

    RuleVersion ofToday() {
        return parameters.on(today());
    }

    RuleVersion on(LocalDate day) {
        return parameters.on(day);
    }

    /** @throws Problem 422 VOUCHER_RULES if there is none */
    Holder holder(long id) {
        return holders.find(id).orElseThrow(() -> {
            Findings findings = new Findings();
            findings.error(RuleCode.HOLDER_UNKNOWN, "没有编号为 " + id + " 的持有人", "there is no holder " + id);
            return refusal(findings.list());
        });
    }

    /** The unit of the holder; of one of the whole district, null. */
    static List<String> units(Holder holder) {
        return Collections.singletonList(Holders.unit(holder));
    }

    /** @throws Problem 422 VOUCHER_RULES if there is none */
    VoucherStanding voucher(String serial) {
        return standings.of(serial).orElseThrow(() -> {
            Findings findings = new Findings();
            findings.error(RuleCode.VOUCHER_UNKNOWN, "没有编号为 " + serial + " 的券", "there is no voucher " + serial);
            return refusal(findings.list());
        });
    }

    /** @throws Problem 422 BAD_VALUE unless the day is today or later, within the bound of the market */
    void mayRunUntil(LocalDate until) {
        LocalDate today = today();
        if (until == null || until.isBefore(today) || until.isAfter(today.plusDays(Bounds.MARKET_DAYS_MAX))) {
            throw Problem.unprocessable(
                    "BAD_VALUE",
                    "until 须为今天起 " + Bounds.MARKET_DAYS_MAX + " 天之内的日期",
                    "until is a day from today on, at most " + Bounds.MARKET_DAYS_MAX + " ahead");
        }
    }

    /** A document that must be named. */
    void stated(String text, String zh, String en, Findings findings) {
        findings.errorIf(text == null, RuleCode.ACT_INCOMPLETE, "缺少" + zh, en + " is missing");
    }

    /** Its term runs, and nothing that the holder has of it is held or pledged. */
    void free(VoucherStanding voucher, long holder, Findings findings) {
        findings.errorIf(
                voucher.isExpiredOn(today()),
                RuleCode.VOUCHER_EXPIRED,
                "券 " + voucher.serial() + " 已于 " + voucher.expiresOn() + " 到期",
                "voucher " + voucher.serial() + " ran out on " + voucher.expiresOn());
        findings.errorIf(
                !voucher.of(holder, Purpose.HELD).isEmpty(),
                RuleCode.VOUCHER_HELD,
                "券 " + voucher.serial() + " 因用地存疑被冻结",
                "voucher " + voucher.serial() + " is held for a doubt");
        findings.errorIf(
                !voucher.of(holder, Purpose.PLEDGED).isEmpty(),
                RuleCode.VOUCHER_PLEDGED,
                "券 " + voucher.serial() + " 已质押",
                "voucher " + voucher.serial() + " is pledged");
    }

    /** Nothing runs longer than the voucher itself. */
    void withinTerm(VoucherStanding voucher, LocalDate until, Findings findings) {
        findings.errorIf(
                voucher.isExpiredOn(until),
                RuleCode.VOUCHER_EXPIRED,
                "券 " + voucher.serial() + " 在 " + until + " 之前的 " + voucher.expiresOn() + " 到期",
                "voucher " + voucher.serial() + " runs out on " + voucher.expiresOn() + ", before " + until);
    }

    /** Two holders, in one town where vouchers stay in theirs. */
    void parties(Holder seller, Holder buyer, Findings findings) {
        findings.errorIf(
                seller.id() == buyer.id(), RuleCode.HOLDERS_SAME, "转让方与受让方相同", "seller and buyer are the same");
        boolean leaves = ofToday().transfersStayInTown()
                && seller.townCode() != null
                && buyer.townCode() != null
                && !Objects.equals(seller.townCode(), buyer.townCode());
        findings.errorIf(
                leaves,
                RuleCode.SCOPE_LEFT,
                "现行规则下只能在本镇街内交易",
                "by the rules of the day it is sold within its town only");
    }

    /** @throws Problem 422 VOUCHER_RULES if there is an error among the findings */
    static void refuse(Findings findings) {
        if (findings.list().stream().anyMatch(RuleFinding::error)) {
            throw refusal(findings.list());
        }
    }

    private static Problem refusal(List<RuleFinding> findings) {
        RuleFinding first =
                findings.stream().filter(RuleFinding::error).findFirst().orElseThrow();
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "VOUCHER_RULES",
                first.words(),
                findings.stream().map(RuleFinding::toBody).toList());
    }

    static Problem otherState(Offer offer) {
        return Problem.conflict(
                "OFFER_STATE",
                "挂牌目前的状态为 " + offer.state() + "，不能执行此操作",
                "the offer is " + offer.state() + ": this cannot be done now");
    }
}
