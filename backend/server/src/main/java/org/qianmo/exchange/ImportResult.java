package org.qianmo.exchange;

/**
 * What came of an import.
 *
 * @param draft true if the rows wait in a draft
 * @param bbox degrees: west, south, east, north
 * @param loaded rows that went in
 */
public record ImportResult(long recordId, String recordNumber, boolean draft, double[] bbox, long loaded) {}
