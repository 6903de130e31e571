/** {@code /api/parameters}. */
package org.qianmo.parameter.web;
