/** Tables of records and their edits. */
package org.qianmo.record.store;
