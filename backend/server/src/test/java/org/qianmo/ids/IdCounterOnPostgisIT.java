package org.qianmo.ids;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class IdCounterOnPostgisIT extends IdCounterContract {}
