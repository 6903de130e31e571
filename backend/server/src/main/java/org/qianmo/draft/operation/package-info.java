/** How each operation of a planner is done: stored degrees to the plane, the kernel's operation, and back to edits. */
package org.qianmo.draft.operation;
