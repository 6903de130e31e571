package org.qianmo.kernel.fabric;

/** What an operation answers: the change it would make, or why it makes none. */
public sealed interface FabricOutcome permits FabricChange, FabricReshape, FabricRefused {}
