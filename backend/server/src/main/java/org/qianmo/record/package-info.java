/**
 * Records (案卷): the pieces of business through which land changes. {@link org.qianmo.record.RecordOffice} carries a
 * record out in one transaction, under locks on its ground. Today a record has one edit and takes effect at once;
 * drafts and review use the same tables.
 */
package org.qianmo.record;
