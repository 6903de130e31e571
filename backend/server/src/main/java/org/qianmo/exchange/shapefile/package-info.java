/**
 * Shapefiles, read from hostile bytes and written for other people's programs. Knows no database and no
 * coordinate system.
 *
 * <p>{@link org.qianmo.exchange.shapefile.ShapefileFormat} finds the files of a layer beside its shapes; a
 * {@link org.qianmo.exchange.shapefile.ShapefileLayer} gives its rows one by one. What makes the whole file unusable is a
 * {@link org.qianmo.exchange.shapefile.ShapefileException} with a code; what spoils one row is a
 * {@link org.qianmo.exchange.layer.RowFault} in that row. No other exception comes from bad bytes.
 *
 * <p>Reading and writing is code of our own, because the libraries at hand either corrupt polygons of several parts,
 * decode text before the encoding is known, or trust lengths that the file states.
 */
package org.qianmo.exchange.shapefile;
