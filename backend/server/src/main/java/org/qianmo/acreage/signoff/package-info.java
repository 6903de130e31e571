/**
 * Sign-off of acreage: the statement of a month in a territory is prepared by one official and signed by another. It is frozen
 * as it was shown, with a digest over its text. What is booked later for days of a signed month shows in the next
 * statement as a correction, apart from what that month added itself. Start with
 * {@link org.qianmo.acreage.signoff.PeriodDesk}.
 */
@NamedInterface("signoff")
package org.qianmo.acreage.signoff;

import org.springframework.modulith.NamedInterface;
