package org.qianmo.audit;

import java.util.Optional;
import org.qianmo.access.Territory;

/**
 * Which entries are asked for; all conditions hold together.
 *
 * @param recordId under which record
 * @param parcelId about which parcel; one that came in with many others is found under the record of its intake
 * @param before entries with a smaller number
 * @param territory only what was done to land there: versions of its parcels, and what else stands under records whose
 *     unit lies in it
 */
public record AuditFilter(
        Optional<Long> recordId, Optional<Long> parcelId, Optional<Long> before, Optional<Territory> territory) {}
