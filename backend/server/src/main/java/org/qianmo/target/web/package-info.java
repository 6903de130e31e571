/** {@code /api/targets}. */
package org.qianmo.target.web;
