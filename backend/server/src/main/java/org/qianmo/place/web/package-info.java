/** {@code …/progress} of places. */
package org.qianmo.place.web;
