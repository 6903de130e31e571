package org.qianmo.voucher.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qianmo.access.Actor;
import org.qianmo.access.Role;
import org.qianmo.access.Territory;
import org.qianmo.acreage.WorkCover;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.voucher.application.VoucherAct.Issue;
import org.qianmo.voucher.application.VoucherAct.Redeem;
import org.qianmo.voucher.claim.FreeWorks;
import org.qianmo.voucher.parameter.Parameters;
import org.qianmo.voucher.parameter.RuleVersion;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** In the demo district there is something to show: work that passes, a plot that passes, plots that a line refuses. */
@SpringBootTest(
        properties = {"qianmo.demo.parcels=5000", "qianmo.demo.history=false"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DemoDistrictRulesIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final Actor DISTRICT = new Actor("demo", "演示", Role.VIEWER, new Territory("440605"));

    @TempDir
    private static Path data;

    @DynamicPropertySource
    static void embeddedDatabase(DynamicPropertyRegistry registry) {
        registry.add("qianmo.data", data::toString);
    }

    @Autowired
    private FreeWorks works;

    @Autowired
    private IssueRules issues;

    @Autowired
    private RedemptionRules redemptions;

    @Autowired
    private Parameters parameters;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void someWorkPassesAllRulesOfLandVouchers() {
        RuleVersion rules = parameters.on(TODAY);
        List<Long> passing = works.list(Asset.LAND, 0, 100, DISTRICT).works().stream()
                .map(WorkCover::id)
                .filter(id ->
                        issues.judge(issue(id), rules, TODAY, null).findings().isEmpty())
                .toList();

        assertThat(passing).isNotEmpty();
    }

    private static Issue issue(long work) {
        return new Issue(Asset.LAND, 1, List.of(work), null, "同意1", TODAY, Map.of());
    }

    @Test
    void somePlotPassesAndSomeAreRefusedForALine() {
        Map<Set<RuleCode>, List<Long>> byErrors = plotsByErrors();

        assertThat(byErrors).containsKey(Set.of());
        assertThat(byErrors.keySet()).anyMatch(errors -> errors.contains(RuleCode.TARGET_ON_RED_LINE));
        assertThat(byErrors.keySet()).anyMatch(errors -> errors.contains(RuleCode.TARGET_ON_FARMLAND_LINE));
    }

    /** For the voucher that has most quota left. */
    private Map<Set<RuleCode>, List<Long>> plotsByErrors() {
        Map<String, Object> voucher = jdbc.queryForMap(
                "select b.voucher_serial as serial, a.holder_id as holder from ledger_balance b join ledger_account a"
                        + " on a.id = b.account_id where a.purpose = 'LIVE' and a.indicator = 'QUOTA'"
                        + " and a.asset = 'LAND' order by b.balance desc, b.voucher_serial limit 1");
        String serial = (String) voucher.get("serial");
        long holder = ((Number) voucher.get("holder")).longValue();
        RuleVersion rules = parameters.on(TODAY);
        Map<Set<RuleCode>, List<Long>> byErrors = new HashMap<>();
        String present = "select parcel_id from parcel_version where valid_to = date '9999-12-31'"
                + " and land_class in ('0101', '0103', '0201', '0301', '1104', '1206') order by parcel_id";
        for (Long plot : jdbc.queryForList(present, Long.class)) {
            Redeem act = new Redeem(serial, holder, plot, Map.of(), "批");
            Set<RuleCode> errors = redemptions.judge(act, null, rules, TODAY, null).findings().stream()
                    .filter(RuleFinding::error)
                    .map(RuleFinding::code)
                    .collect(Collectors.toCollection(TreeSet::new));
            byErrors.computeIfAbsent(errors, any -> new ArrayList<>()).add(plot);
        }
        return byErrors;
    }
}
