/**
 * Outlines in AutoCAD's exchange format, ASCII. A drawing knows no parcels: closed polylines, hatches and solids become
 * polygons, one a row; what else it holds is counted and told. {@link org.qianmo.exchange.dxf.DxfFormat} reads a file twice,
 * first for its blocks, texts and columns, then for its rows; {@link org.qianmo.exchange.dxf.DxfWriterFormat} writes release 12,
 * which every program opens, with the values of a row as extended data of its outline.
 *
 * <p>Arcs become chords that stay within a millimetre of them, if the drawing is in metres.
 */
package org.qianmo.exchange.dxf;
