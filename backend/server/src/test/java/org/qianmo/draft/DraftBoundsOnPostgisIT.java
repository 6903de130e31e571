package org.qianmo.draft;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class DraftBoundsOnPostgisIT extends DraftBoundsContract {}
