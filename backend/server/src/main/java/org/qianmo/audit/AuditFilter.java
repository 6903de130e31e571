package org.qianmo.audit;

import java.util.Optional;

/**
 * Which entries are asked for; all conditions hold together.
 *
 * @param recordId under which record
 * @param parcelId about which parcel; one that came in with many others is found under the record of its intake
 * @param before entries with a smaller number
 */
public record AuditFilter(Optional<Long> recordId, Optional<Long> parcelId, Optional<Long> before) {}
