/** {@code /api/scenarios}. */
package org.qianmo.scenario.web;
