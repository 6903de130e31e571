package org.qianmo.spatial;

import java.util.List;

/**
 * A condition with its parameters, to be joined to a statement by {@code and}.
 *
 * @param sql with a {@code ?} for each parameter
 * @param parameters in the order of their places
 */
public record BoxCondition(String sql, List<Object> parameters) {}
