package org.qianmo.voucher.simulation;

import java.util.Map;
import java.util.Set;
import org.qianmo.access.Actor;

/**
 * A doubt that is not ended.
 *
 * @param held by the place where it was before
 */
record OpenDoubt(long id, Actor raisedBy, Set<String> roots, Map<Place, Long> held) {}
