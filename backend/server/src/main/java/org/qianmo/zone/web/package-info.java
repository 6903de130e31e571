/** {@code /api/zones} and {@code /api/pilot-sites}. */
package org.qianmo.zone.web;
