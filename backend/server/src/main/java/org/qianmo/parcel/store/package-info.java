/** Tables of parcels: single versions through Hibernate Spatial, many at once through plain JDBC. */
package org.qianmo.parcel.store;
