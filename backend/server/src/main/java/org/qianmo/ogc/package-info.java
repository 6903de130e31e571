/**
 * OGC API Features, core: collections of what the map shows, as GeoJSON, by box and page by page. Filters, other
 * coordinate systems and writing come with the exchange work.
 */
package org.qianmo.ogc;
