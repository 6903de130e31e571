package org.qianmo.parcel;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class MomentsOnPostgisIT extends MomentsContract {}
