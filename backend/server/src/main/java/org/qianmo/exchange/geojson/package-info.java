/**
 * GeoJSON (RFC 7946) and GeoJSON text sequences (RFC 8142, or a line each), read and written as a stream.
 *
 * <p>A file has no header: a first pass collects the names of properties, what is said of the coordinate system, and where
 * the JSON ends to be JSON; a second gives the rows. Neither holds more than one row. Start at
 * {@link org.qianmo.exchange.geojson.GeoJsonFormat}.
 */
package org.qianmo.exchange.geojson;
