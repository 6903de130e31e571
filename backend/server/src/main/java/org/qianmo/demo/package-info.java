/**
 * The demo district: the seven real towns of Nanhai filled with invented land, so that a first start has something to show
 * and a benchmark something to measure. {@link org.qianmo.demo.DemoDistrict} makes it, as a function of a seed and a size
 * ({@code gis-data/demo/settings.json}); {@link org.qianmo.demo.DemoLoader} writes it into an empty store.
 *
 * <p>Real are the outlines of the towns (© OpenStreetMap contributors, ODbL), the codes and names of towns and villages,
 * and the names and themes of the pilot sites. All else is synthetic, and every row of it says so.
 */
package org.qianmo.demo;
