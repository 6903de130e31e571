package org.qianmo.audit;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class AuditChainOnPostgisIT extends AuditChainContract {}
