/**
 * What documents to be signed are made of, whatever they say: fonts, tables on paper ({@link org.qianmo.document.PaperTables})
 * and in workbooks ({@link org.qianmo.document.Sheets}), numbers of pages, and the code ({@link
 * org.qianmo.document.DocumentCode}) by which a reader can have a document recomputed.
 */
package org.qianmo.document;
