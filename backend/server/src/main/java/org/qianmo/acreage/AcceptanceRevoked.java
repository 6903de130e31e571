package org.qianmo.acreage;

import java.util.List;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * Works are being revoked, in the transaction that is open and under locks on their ground: whoever rests on it acts now, or
 * the revocation does not take effect.
 *
 * @param grounds of the works, EPSG:4490
 * @param recordNumber of the record that revokes them
 * @param words why
 * @param by who approved it
 */
public record AcceptanceRevoked(List<MultiPolygon> grounds, String recordNumber, String words, String by) {}
