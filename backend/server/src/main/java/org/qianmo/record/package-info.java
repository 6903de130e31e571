/**
 * Records (案卷): the pieces of business through which land changes. {@link org.qianmo.record.RecordDesk} opens them and takes
 * them from state to state, {@link org.qianmo.record.RecordShelf} shows them, {@link org.qianmo.record.DocumentShelf} keeps their
 * documents. {@link org.qianmo.record.Enactment} writes what a record does to parcels: nobody else does, but for bulk intake.
 * {@link org.qianmo.record.RecordOffice} makes records of one edit that take effect at once, where the settings allow it.
 */
package org.qianmo.record;
