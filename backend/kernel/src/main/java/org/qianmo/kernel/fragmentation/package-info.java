/**
 * How finely a fabric of parcels is cut up: their number, their mean and median acreage, and the length of the borders
 * between them by area.
 *
 * <p>It counts parcels whatever their land class, where {@link org.qianmo.kernel.contiguity.Fragmentation} asks how one
 * kind of land lies in patches. No official measure was found for Nanhai or Guangdong; the ministry's wording is only that
 * plots become fewer and larger. Frame: plane metres, EPSG:4547, x easting, y northing. Start reading at
 * {@link org.qianmo.kernel.fragmentation.Mosaic}.
 */
package org.qianmo.kernel.fragmentation;
