/** Records and parcels over HTTP. Other features' {@code web} answers with the same bodies. */
@NamedInterface("web")
package org.qianmo.record.web;

import org.springframework.modulith.NamedInterface;
