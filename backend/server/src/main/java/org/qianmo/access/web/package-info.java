/** Signing in, the doors' locks, and the first administrator. */
package org.qianmo.access.web;
