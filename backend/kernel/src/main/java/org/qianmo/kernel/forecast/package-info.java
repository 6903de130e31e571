/**
 * How far a series of monthly increments may come by a day ahead, with an interval and without a model of growth. Start with
 * {@link org.qianmo.kernel.forecast.MonthlyForecast}.
 */
package org.qianmo.kernel.forecast;
