/** Reports as documents to be signed. */
@NamedInterface("paper")
package org.qianmo.report.paper;

import org.springframework.modulith.NamedInterface;
