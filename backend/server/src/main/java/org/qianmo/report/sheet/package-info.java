/** Reports as workbooks. */
@NamedInterface("sheet")
package org.qianmo.report.sheet;

import org.springframework.modulith.NamedInterface;
