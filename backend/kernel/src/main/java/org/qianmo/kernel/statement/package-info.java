/**
 * What a statement shows: parts that were rounded for people, and that still add up to the total above them. Start with
 * {@link org.qianmo.kernel.statement.Balancing}.
 */
package org.qianmo.kernel.statement;
