/**
 * What differs between the two databases when geometry is read, written or searched by box. Everything else in the
 * application is one SQL text for both. Geometry is EPSG:4490, longitude first. Start with {@link SpatialSql}.
 */
package org.qianmo.spatial;
