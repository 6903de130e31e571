/**
 * Area of land: computed on the CGCS2000 ellipsoid, booked as exact square metres, shown in mu.
 *
 * <p>Frame: every geometry here is plane, EPSG:4547 (CGCS2000, 3-degree Gauss-Krüger, central meridian 114°E), x easting
 * and y northing in metres, without the band prefix 38. Swapped axes and prefixed eastings fall outside
 * {@link org.qianmo.kernel.geometry.GaussKrueger#covers} and are refused rather than measured.
 *
 * <p>The words: <em>area</em> is computed and is a {@code double}; <em>acreage</em> is what is booked, an exact decimal
 * of two places. {@link org.qianmo.kernel.geometry.OfficialArea} leads from the first to the second, and no other area
 * may be shown as acreage. Start reading there.
 */
package org.qianmo.kernel.geometry;
