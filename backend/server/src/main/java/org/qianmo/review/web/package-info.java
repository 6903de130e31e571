/** Review over HTTP. */
package org.qianmo.review.web;
