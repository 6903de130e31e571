/** Deliveries over HTTP: announce, send, choose, check, load. */
package org.qianmo.exchange.desk.web;
