/** The tables of parcels, records and the audit trail, as a rebuild reads them: by ranges of parcel ids. */
package org.qianmo.rebuild.store;
