/**
 * What accepted work came to on some ground, year by year: of a zone from the figures, which follow the zone that a work was
 * booked in; of any other outline from the ground of the works that lie inside. Start with
 * {@link org.qianmo.acreage.progress.AcreageProgress}.
 */
@NamedInterface("progress")
package org.qianmo.acreage.progress;

import org.springframework.modulith.NamedInterface;
