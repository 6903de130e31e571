package org.qianmo.voucher.application;

import java.time.Instant;
import java.time.LocalDate;
import org.qianmo.voucher.parameter.RuleVersion;

/**
 * When an act is planned, and by which rules.
 *
 * @param firm true if it is about to be done, under locks; a preview takes no number that nobody else may use
 */
public record Moment(LocalDate today, Instant now, RuleVersion rules, boolean firm) {}
