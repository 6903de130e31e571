package org.qianmo.parcel;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class ParcelStoreOnPostgisIT extends ParcelStoreContract {}
