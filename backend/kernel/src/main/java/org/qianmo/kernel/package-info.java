/**
 * The kernel: what land measures, whether its form is right, and how rights in it are booked.
 *
 * <p>It depends on the JDK and JTS and on nothing else, so that it is tested, timed and reasoned about with no container
 * and no database. Start with {@link org.qianmo.kernel.geometry.OfficialArea} for area,
 * {@link org.qianmo.kernel.topology.TopologyCheck} for form, {@link org.qianmo.kernel.fabric.SplitByLine} for operations on
 * parcels that share borders, {@link org.qianmo.kernel.contiguity.Contiguity} for blocks, and
 * {@link org.qianmo.kernel.ledger.Ledger} for booking, {@link org.qianmo.kernel.settlement.Settlement} for what is paid.
 */
package org.qianmo.kernel;
