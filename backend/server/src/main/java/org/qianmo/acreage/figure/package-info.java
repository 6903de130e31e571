/**
 * Figures of acreage: sums of increments by category, place and time, kept with every commit so that a statement of the
 * present reads days, months and years instead of increments. A figure equals, digit for digit, the sum of its increments,
 * which {@link org.qianmo.acreage.figure.FigureCheck} recomputes. Start with {@link org.qianmo.acreage.figure.Figures}.
 */
@NamedInterface("figure")
package org.qianmo.acreage.figure;

import org.springframework.modulith.NamedInterface;
