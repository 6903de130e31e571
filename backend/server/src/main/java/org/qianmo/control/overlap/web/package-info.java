/** {@code /api/control-lines/overlaps}. */
package org.qianmo.control.overlap.web;
