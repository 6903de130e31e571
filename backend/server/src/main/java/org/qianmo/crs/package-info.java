/**
 * Coordinate systems: which ones are meant, and how to get from one to another.
 *
 * <p>Inside the application x is a longitude or an easting and y is a latitude or a northing, whatever order a
 * coordinate system declares for itself. Ground is kept in EPSG:4490 (CGCS2000, degrees) and measured in EPSG:4547
 * (3-degree Gauss–Krüger, central meridian 114°E, metres). EPSG:4326 and EPSG:4490 are the same digits here: between
 * them nothing is computed.
 *
 * <p>Beside exchange and ogc this is the only package that knows the projection library; none of its types appears in
 * a public signature. Start reading at {@link org.qianmo.crs.CoordinateSystems}.
 */
package org.qianmo.crs;
