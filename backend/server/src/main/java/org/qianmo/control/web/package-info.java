/** {@code /api/control-lines}. */
package org.qianmo.control.web;
