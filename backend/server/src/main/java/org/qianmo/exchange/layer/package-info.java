/**
 * Layers of land in files, whatever the format: what a reader gives and what a writer takes.
 *
 * <p>Each format is a package beside this one: it knows its bytes, this package, and nothing of parcels.
 */
package org.qianmo.exchange.layer;
