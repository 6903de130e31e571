/** Imports and exports over HTTP. Parameters become one typed request, within bounds, before any data is touched. */
package org.qianmo.exchange.web;
