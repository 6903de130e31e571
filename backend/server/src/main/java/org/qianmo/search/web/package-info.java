/** {@code /api/search}. */
package org.qianmo.search.web;
