/**
 * Land on its way out: a layer as this system knows it becomes files of one archive, in any format and coordinate system.
 *
 * <p>Start at {@link org.qianmo.exchange.export.Exports}. An {@link org.qianmo.exchange.export.ExportSource} gives the
 * rows of a layer, a {@link org.qianmo.exchange.layer.WriterFormat} knows the bytes of a format, and {@code ZippedFiles}
 * sends them on while rows still come. The last member of every archive is its {@link org.qianmo.exchange.export.Manifest}.
 *
 * <p>Exports change nothing and take no part in the audit chain, under whose lock every change of land commits: who took
 * what stands in the application's log, with the digest of the manifest.
 */
package org.qianmo.exchange.export;
