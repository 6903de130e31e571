/** {@code /api/land-classes}. */
package org.qianmo.landuse.web;
