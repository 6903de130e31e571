/**
 * Rebuilds parcels from the records that changed them, and compares: with what the register shows, and with what the
 * audit trail noted. A program that writes as it should leaves no difference; one that finds a row which no record asked
 * for, or which is not as it was written, says which parcel, which version and what of it.
 *
 * <p>It reads the tables of others by its own SQL and writes nothing: a fault of the code that wrote them is not
 * repeated here. Start reading at {@link org.qianmo.rebuild.Rebuild} and {@link org.qianmo.rebuild.ParcelComparison}.
 */
package org.qianmo.rebuild;
