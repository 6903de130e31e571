package org.qianmo.draft;

/**
 * A step that was planned and not done.
 *
 * @param step as it would be added
 * @param before the parcels as the draft leaves them now
 * @param draft as it would be
 * @param after the parcels as it would leave them
 */
public record Trial(Step step, WorkingFabric before, Draft draft, WorkingFabric after) {}
