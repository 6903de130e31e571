/** {@code /api/statements}. */
package org.qianmo.acreage.web;
