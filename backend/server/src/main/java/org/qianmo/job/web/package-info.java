/** Jobs over HTTP: look, list, cancel. A job is submitted at the address of its kind. */
package org.qianmo.job.web;
