/**
 * Who may do what, and where: people, their role, and the territory (district, town or village code) that bounds it.
 * {@link org.qianmo.access.AccessPolicy} is the one policy that every door asks.
 */
package org.qianmo.access;
