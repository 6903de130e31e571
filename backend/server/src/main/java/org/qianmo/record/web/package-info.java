/** {@code /api/parcels}: parcels read, and changed through records. */
package org.qianmo.record.web;
