package org.qianmo.record;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class ParcelLifeOnPostgisIT extends ParcelLifeContract {}
