/**
 * What every door has in common: refusals as RFC 9457 problems in Chinese and English ({@link
 * org.qianmo.http.Problem}, {@link org.qianmo.http.ProblemAdvice}), geometry as GeoJSON ({@link
 * org.qianmo.http.GeoJsonModule}), entity tags ({@link org.qianmo.http.EntityTag}) and the bounds of requests ({@link
 * org.qianmo.http.Bounds}).
 */
package org.qianmo.http;
