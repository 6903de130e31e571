/**
 * The desk where files arrive: a delivery is received piece by piece, said what it seems to be, told how to be read,
 * checked, and loaded. Nothing is guessed in silence: what the desk thinks comes with its evidence, and what nobody states
 * is asked for.
 *
 * <p>A delivery belongs to the person who sent it, and is kept for a week. Start reading at
 * {@link org.qianmo.exchange.desk.DeliveryDesk}.
 */
package org.qianmo.exchange.desk;
