/**
 * Acceptance indicators (验收指标) of a consolidation unit: what must have become better, or not worse, between two days. The
 * rules are in {@link org.qianmo.kernel.acceptance.AcceptanceRules}; whoever asks brings the figures and the thresholds.
 */
package org.qianmo.kernel.acceptance;
