package org.qianmo.ogc;

import org.locationtech.jts.geom.Envelope;
import org.qianmo.cql2.Condition;

/**
 * Which page of which features.
 *
 * @param box degrees, longitude first; null for all ground
 * @param condition of the collection's queryables; geometry literals in degrees, longitude first; null for none
 * @param cursor where the page begins or ends
 * @param limit features at most
 */
public record Asked(Envelope box, Condition condition, Cursor cursor, int limit) {}
