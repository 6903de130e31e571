package org.qianmo.testing;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips a test where PostGIS is not installed, but never in CI. */
public final class WherePostgisIsInstalled implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return PostgisPrograms.found().isPresent()
                ? ConditionEvaluationResult.enabled("PostGIS is installed")
                : ConditionEvaluationResult.disabled("PostGIS is not installed");
    }
}
