/**
 * CQL2, the filter language of OGC API Features: a text and a JSON form of one {@link org.qianmo.cql2.Condition}. The two
 * readers ({@link org.qianmo.cql2.TextReader}, {@link org.qianmo.cql2.JsonFormReader}) accept the properties that {@link
 * org.qianmo.cql2.Queryables} lists and nothing else; each literal has a type, each input a bound, each refusal a position.
 * There are no functions but the predicates of the standard, and nothing is ever evaluated as code.
 *
 * <p>What a condition means is written once, in {@link org.qianmo.cql2.Evaluation}, with the three-valued logic of SQL: a
 * comparison with a property that has no value is neither true nor false. Whoever asks a database means the same.
 *
 * <p>This package knows JTS and the JDK only. Known weaknesses: {@code CASEI} folds the letters A to Z and no others; an
 * apostrophe within a text is written twice, not with a backslash; there is no arithmetic, no {@code ACCENTI}, and of the
 * temporal predicates there are those that make sense for a day or an instant.
 */
package org.qianmo.cql2;
