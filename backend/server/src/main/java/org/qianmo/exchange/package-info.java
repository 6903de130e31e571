/**
 * What leaves and enters the system as files: the import of parcels as a job, the export as a stream.
 *
 * <p>An import never guesses. Which encoding, coordinate system and fields were taken, and why, is its evidence; each
 * refused row has a number, a code and, where there is one, a place. All rows that go in make one record in one
 * transaction.
 *
 * <p>Start reading at {@link org.qianmo.exchange.ParcelImport} and {@link org.qianmo.exchange.ParcelExport}. Which files
 * are read is the subject of {@link org.qianmo.exchange.layer} and the formats beside it.
 */
package org.qianmo.exchange;
