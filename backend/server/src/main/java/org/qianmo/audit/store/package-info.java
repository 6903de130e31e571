/** The table of the audit trail and the row of its head. */
package org.qianmo.audit.store;
