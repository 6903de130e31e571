/**
 * KML (2.0 to 2.3) and KMZ.
 *
 * <p>Read as a stream by Woodstox, which bounds depth, names and attributes, and buffers neither comments nor long texts; a
 * DOCTYPE ends the reading. All placemarks of a file are one layer, with their folder as a column. A first pass collects the
 * names of data, a second gives the rows. Start at {@link org.qianmo.exchange.kml.KmlFormat}.
 */
package org.qianmo.exchange.kml;
