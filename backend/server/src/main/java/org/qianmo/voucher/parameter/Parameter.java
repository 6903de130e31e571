package org.qianmo.voucher.parameter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.qianmo.http.Messages;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.parameter.ParameterForm;

/** The numbers that the rules leave to the district. */
public enum Parameter implements ParameterForm {
    /** On this day the ground must have been construction land. */
    LAND_BASELINE_DAY("land.baselineDay", ValueForm.day()),
    /** Mu of an indicator for each mu accepted. */
    LAND_RATIO_QUOTA("land.ratio.quota", ratio()),
    LAND_RATIO_SCALE("land.ratio.scale", ratio()),
    LAND_RATIO_CULTIVATED("land.ratio.cultivated", ratio()),
    LAND_RATIO_PADDY("land.ratio.paddy", ratio()),
    /** Term of a voucher; none for vouchers that do not run out. */
    LAND_VALIDITY_MONTHS("land.validityMonths", months(600).orNone()),
    HOUSE_VALIDITY_MONTHS("house.validityMonths", months(600).orNone()),
    GREEN_VALIDITY_MONTHS("green.validityMonths", months(600).orNone()),
    /** Mu of construction quota for each mu of a green voucher; 0 where green vouchers give none. */
    GREEN_REWARD_RATIO("green.rewardRatio", ratio()),
    GREEN_RATIO("green.ratio", ratio()),
    /** Square metres of floor for each mu cleared; none where each case says its own. */
    HOUSE_SQM_PER_MU(
            "house.sqmPerMu",
            ValueForm.number("SQUARE_METRES", "0.01", "100000", 2).orNone()),
    PRICE_FLOOR_PER_MU_YUAN("price.floorPerMuYuan", yuan()),
    PRICE_ENFORCE_FLOOR("price.enforceFloor", flag()),
    SETTLE_COST_PER_MU_YUAN("settle.costPerMuYuan", yuan()),
    SETTLE_CITY_PER_MU_YUAN("settle.cityPerMuYuan", yuan()),
    SETTLE_SPLIT("settle.split", ValueForm.shares()),
    TRANSFER_SCOPE("transfer.scope", ValueForm.word("SCOPE", "DISTRICT", "TOWN")),
    TERM_MAX_EXTENSIONS("term.maxExtensions", ValueForm.number("COUNT", "0", "20", 0)),
    TERM_EXTENSION_MONTHS_MAX("term.extensionMonthsMax", months(120)),
    TERM_EXPIRED_TO_POOL("term.expiredToPool", flag()),
    /** Within what a plot must lie: the development boundary, a renovation zone where something is built, or either. */
    REDEEM_ALLOWED_GROUND(
            "redeem.allowedGround", ValueForm.word("GROUND", "CZKFBJ", "ZONE", RuleVersion.BOUNDARY_OR_ZONE));

    private final String title;
    private final ValueForm form;

    Parameter(String title, ValueForm form) {
        this.title = title;
        this.form = form;
    }

    private static ValueForm ratio() {
        return ValueForm.number("RATIO", "0", "10", 6);
    }

    private static ValueForm months(int max) {
        return ValueForm.number("MONTHS", "1", Integer.toString(max), 0);
    }

    private static ValueForm yuan() {
        return ValueForm.number("YUAN", "0", "100000000", 2);
    }

    private static ValueForm flag() {
        return ValueForm.word("FLAG", "true", "false");
    }

    /** As it stands in the table and in what decisions keep, e.g. {@code land.ratio.quota}. */
    @Override
    public String title() {
        return title;
    }

    /** Name of the form of its values, e.g. {@code RATIO}. */
    public String type() {
        return form.type();
    }

    /** Whether null is a value. */
    public boolean mayBeNone() {
        return form.mayBeNone();
    }

    /** @param value null for none */
    @Override
    public boolean takes(String value) {
        return form.takes(value);
    }

    /** What a value is, with its bounds. */
    @Override
    public Messages form() {
        return form.words();
    }

    /** @param title as {@link #title()} */
    public static Optional<Parameter> titled(String title) {
        return Arrays.stream(values())
                .filter(parameter -> parameter.title.equals(title))
                .findFirst();
    }

    static Parameter validityMonths(Asset asset) {
        String title = asset.name().toLowerCase(Locale.ROOT) + ".validityMonths";
        return titled(title).orElseThrow(() -> new IllegalArgumentException("no voucher is of " + asset));
    }
}
