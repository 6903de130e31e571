/**
 * Tables as text, with a WKT column, or with a row a boundary point.
 *
 * <p><b>Formulas.</b> Spreadsheets run a cell that begins with one of {@code = + - @}, a tab or a line break. Such a text is
 * written with an apostrophe before it, which marks text in WPS and Excel; so is one that begins with apostrophes before such a
 * sign. Reading takes one apostrophe off exactly those, so that every value comes back as it was. Numbers are written as they are.
 */
package org.qianmo.exchange.csv;
