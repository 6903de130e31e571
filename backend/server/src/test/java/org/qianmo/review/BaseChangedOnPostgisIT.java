package org.qianmo.review;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class BaseChangedOnPostgisIT extends BaseChangedContract {}
