/** Lineage over HTTP. */
package org.qianmo.lineage.web;
