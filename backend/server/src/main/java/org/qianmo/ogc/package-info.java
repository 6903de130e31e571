/**
 * OGC API: what the map shows as collections of features, for foreign programs. A {@link org.qianmo.ogc.Collection} says which
 * fields its features have and gives them page by page, within a reader's territory; {@code cql2} says what a filter means;
 * {@link org.qianmo.ogc.WireSystem} is a coordinate system with the axes that the standard wants; {@link
 * org.qianmo.ogc.ParcelWriting} turns writes into drafts of records. {@code ogc.web} speaks HTTP.
 */
package org.qianmo.ogc;
