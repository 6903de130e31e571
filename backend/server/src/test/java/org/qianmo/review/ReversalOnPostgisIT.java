package org.qianmo.review;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class ReversalOnPostgisIT extends ReversalContract {}
