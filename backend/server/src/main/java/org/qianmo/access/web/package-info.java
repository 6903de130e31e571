/** Signing in, the doors' locks, and the first administrator. */
@NamedInterface("web")
package org.qianmo.access.web;

import org.springframework.modulith.NamedInterface;
