/**
 * How much of some ground the control lines cover, and what that means by the rules of the day. Start with
 * {@link org.qianmo.control.overlap.ControlOverlaps}; {@link org.qianmo.control.overlap.OverlapSource} says where grounds
 * come from.
 */
@NamedInterface("overlap")
package org.qianmo.control.overlap;

import org.springframework.modulith.NamedInterface;
