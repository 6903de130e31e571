/** {@code /ogc}. */
package org.qianmo.ogc.web;
