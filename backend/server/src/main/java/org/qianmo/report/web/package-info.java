/** Doors of {@link org.qianmo.report}. */
package org.qianmo.report.web;
