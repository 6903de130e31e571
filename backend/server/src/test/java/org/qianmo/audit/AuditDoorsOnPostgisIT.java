package org.qianmo.audit;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class AuditDoorsOnPostgisIT extends AuditDoorsContract {}
