/**
 * Workbooks of office programs (xlsx), written only: the facts of a layer as a table, without its shapes. Start at
 * {@link org.qianmo.exchange.workbook.WorkbookWriterFormat}.
 */
package org.qianmo.exchange.workbook;
