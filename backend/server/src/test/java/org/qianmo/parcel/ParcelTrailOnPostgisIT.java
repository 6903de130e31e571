package org.qianmo.parcel;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class ParcelTrailOnPostgisIT extends ParcelTrailContract {}
