/**
 * A seeded simulation of people who work with vouchers at once, on the real service and a real database. Start reading at
 * {@link org.qianmo.voucher.simulation.Scenario}: a seed draws the ground and the deeds; {@link
 * org.qianmo.voucher.simulation.Driver} does them, also twice, cut off, or two at once; {@link
 * org.qianmo.voucher.simulation.World} is what the driver believes from what was acknowledged; {@link
 * org.qianmo.voucher.simulation.Laws} compares it with what stands in the tables, after every step. {@link
 * org.qianmo.voucher.simulation.Planted} are bugs that it must find; they live in the context of these tests alone.
 */
package org.qianmo.voucher.simulation;
