/** {@code /api/about} and {@code /api/me}. */
package org.qianmo.start.web;
