/**
 * FlatGeobuf (version 3), read only.
 *
 * <p>The layout of its tables is the library's ({@code org.wololo:flatgeobuf}); its readers of whole headers and shapes are
 * not used, as they take memory by the counts that a file states. Each table is a window of the file of bounded size, and
 * whatever points out of it ends in a fault. Start at {@link org.qianmo.exchange.flatgeobuf.FlatGeobufFormat}.
 */
package org.qianmo.exchange.flatgeobuf;
