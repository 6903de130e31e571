/**
 * Areas, units, demonstration projects and key areas of consolidation: what they are called, of which kind, where they lie,
 * and whether a unit's acceptance indicators are met. {@link org.qianmo.unit.UnitRegister} keeps them,
 * {@link org.qianmo.unit.IndicatorSheets} judges by {@code org.qianmo.kernel.acceptance}.
 */
package org.qianmo.unit;
