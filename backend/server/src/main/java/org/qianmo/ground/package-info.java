/**
 * Locks on ground. Whoever changes what rests on a piece of ground first locks the cells it touches, always in
 * ascending order, and only then looks at what is there: so two changes of the same ground follow one another, on
 * both databases, and neither sees half of the other.
 */
package org.qianmo.ground;
