package org.qianmo.voucher.rule;

import java.math.BigDecimal;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.http.FindingBody;
import org.qianmo.http.Messages;

/**
 * What a rule says against an act on a voucher.
 *
 * @param code stable name of the rule
 * @param error true if the act cannot take effect; false for a warning
 * @param words with the numbers behind it
 * @param place EPSG:4490; null if it has none
 * @param squareMetres of the place; null if it is no area
 */
public record RuleFinding(RuleCode code, boolean error, Messages words, Geometry place, BigDecimal squareMetres) {

    public static RuleFinding error(RuleCode code, String zh, String en) {
        return new RuleFinding(code, true, new Messages(zh, en), null, null);
    }

    public static RuleFinding warning(RuleCode code, String zh, String en) {
        return new RuleFinding(code, false, new Messages(zh, en), null, null);
    }

    /** The same with its place on the map. */
    public RuleFinding at(Geometry where, BigDecimal area) {
        return new RuleFinding(code, error, words, where, area);
    }

    public FindingBody toBody() {
        return new FindingBody(
                code.name(),
                error ? "ERROR" : "WARNING",
                words,
                place == null || place.isEmpty() ? null : place,
                squareMetres == null ? null : squareMetres.doubleValue(),
                null,
                null,
                null,
                null);
    }
}
