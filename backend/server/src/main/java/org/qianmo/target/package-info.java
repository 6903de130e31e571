/**
 * Targets (目标): what is aimed at, by when, as which source says; what others reported of it; and, kept apart from that in
 * every table and reply, what accepted work adds up to. {@link org.qianmo.target.TargetRegister} keeps targets and reports,
 * {@link org.qianmo.target.ComputedProgress} adds up, {@link org.qianmo.target.BurnUps} says how it goes on.
 */
package org.qianmo.target;
