package org.qianmo.voucher.passport;

import java.util.List;
import java.util.Map;

/**
 * All that ever rested on a spot.
 *
 * @param claims of vouchers whose ground holds the spot, by serial, ended ones included
 * @param roots the serial that claimed the ground, by the serials of its family
 * @param entries of these vouchers and all their parts, in the order of the chain
 */
public record SpotEntries(List<SpotClaim> claims, Map<String, String> roots, List<LifeLine> entries) {}
