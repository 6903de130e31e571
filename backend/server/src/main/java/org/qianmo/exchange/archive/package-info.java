/**
 * Archives from outside: what may be unpacked, and where it lies then.
 *
 * <p>Names in an archive never become paths; sizes are counted while unpacking; an archive in an archive is not opened.
 * Members that have one folder and one name but for the extension lie side by side afterwards, so that a reader of a format
 * of several files finds them. Start reading at {@link org.qianmo.exchange.archive.Unpacking}.
 */
package org.qianmo.exchange.archive;
