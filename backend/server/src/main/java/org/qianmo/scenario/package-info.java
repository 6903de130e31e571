/**
 * Scenarios (方案比选): two to four named sets of records that are not decided yet, computed side by side over the ground as
 * they would leave it, beside that of today. Nothing is booked and no lock is taken.
 *
 * <p>A set belongs to a territory; who reads it has all of that territory, so that everybody reads the same figures. Start
 * reading at {@link org.qianmo.scenario.Comparisons}; sets are written by {@link org.qianmo.scenario.ScenarioDesk}.
 */
package org.qianmo.scenario;
