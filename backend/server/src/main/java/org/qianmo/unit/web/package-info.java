/** {@code /api/consolidation/units}. */
package org.qianmo.unit.web;
