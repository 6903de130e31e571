/**
 * Increments of acreage: dated, append-only, what a work adds to the figures or takes back from them. A revoked work gives up
 * its ground, and later works of its category that overlap it count that ground instead, in order of booking. Start with
 * {@link org.qianmo.acreage.increment.Increments} and {@link org.qianmo.acreage.increment.Revocations}.
 */
@NamedInterface("increment")
package org.qianmo.acreage.increment;

import org.springframework.modulith.NamedInterface;
