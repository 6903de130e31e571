/** Tables of {@link org.qianmo.report}. */
package org.qianmo.report.store;
