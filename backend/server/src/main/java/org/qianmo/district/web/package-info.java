/** {@code /api/units}. */
package org.qianmo.district.web;
