/** {@code /api/measure} and {@code /api/check}: a shape measured and checked without being saved. */
package org.qianmo.check.web;
