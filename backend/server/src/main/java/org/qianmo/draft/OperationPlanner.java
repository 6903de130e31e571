package org.qianmo.draft;

/** Says what an operation would do to the fabric; {@code draft.operation} answers. */
public interface OperationPlanner {

    /** @throws org.qianmo.http.Problem 404, 422 if it cannot be done, with reason and place */
    StepPlan plan(Operation operation, WorkingFabric fabric);
}
