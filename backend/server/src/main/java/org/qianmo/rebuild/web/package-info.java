/** A rebuild on demand, over HTTP. */
package org.qianmo.rebuild.web;
