package org.qianmo.cql2;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Geometry;

/** Reads the text form: a parser that goes down from OR to AND to NOT to predicates. */
public final class TextReader {

    private final String text;
    private final List<Token> tokens;
    private final ConditionBuilder build;
    private int next;
    private int depth;

    private TextReader(String text, Queryables queryables) {
        this.text = text;
        this.tokens = Tokens.of(text);
        this.build = new ConditionBuilder(queryables);
    }

    /** @throws Cql2Fault if it cannot be read, names what is not among the queryables, or is larger than {@link Limits} allow */
    public static Condition read(String text, Queryables queryables) {
        TextReader reader = new TextReader(text, queryables);
        Condition condition = reader.or();
        if (reader.peek().kind() != Token.Kind.END) {
            throw reader.unexpected("AND、OR 或结尾", "AND, OR or the end");
        }
        return condition;
    }

    /** That a property has a value, both as they stand in an address. */
    public static Condition equal(String name, String value, Queryables queryables) {
        ConditionBuilder build = new ConditionBuilder(queryables);
        Operand.Property property = build.property(name, 1);
        Operand literal = switch (property.type()) {
            case NUMBER -> Literals.number(value, 1);
            case TRUTH -> new Operand.Truth(Boolean.parseBoolean(value));
            case DAY -> Literals.day(value, 1);
            case MOMENT -> Literals.moment(value, 1);
            default -> Literals.text(value, 1);
        };
        return build.compare(Comparison.EQUAL, property, literal, 1);
    }

    private Condition or() {
        Limits.depth(++depth, peek().at());
        List<Condition> any = new ArrayList<>(List.of(and()));
        while (accept("OR")) {
            any.add(and());
        }
        depth--;
        return any.size() == 1 ? any.get(0) : new Condition.Or(any);
    }

    private Condition and() {
        List<Condition> all = new ArrayList<>(List.of(factor()));
        while (accept("AND")) {
            all.add(factor());
        }
        return all.size() == 1 ? all.get(0) : new Condition.And(all);
    }

    private Condition factor() {
        if (!accept("NOT")) {
            return primary();
        }
        Limits.depth(++depth, peek().at());
        Condition one = factor();
        depth--;
        return new Condition.Not(one);
    }

    private Condition primary() {
        Token first = peek();
        if (first.isSign("(")) {
            next++;
            Condition inner = or();
            expect(")");
            return inner;
        }
        if (isConstant(first)) {
            next++;
            return new Condition.Constant(first.isWord("TRUE"));
        }
        String function = opens(first) ? first.text().toLowerCase(Locale.ROOT) : "";
        if (function.startsWith("s_")) {
            return spatial(function, first);
        }
        return function.startsWith("t_") ? temporal(function, first) : predicate();
    }

    private boolean isConstant(Token first) {
        boolean word = first.isWord("TRUE") || first.isWord("FALSE");
        return word && !isComparison(tokens.get(next + 1));
    }

    private static boolean isComparison(Token token) {
        return token.kind() == Token.Kind.SIGN && Comparison.of(token.text()) != null;
    }

    /** Whether the name is that of a function. */
    private boolean opens(Token name) {
        return name.kind() == Token.Kind.NAME && tokens.get(next + 1).isSign("(");
    }

    private Condition predicate() {
        int at = peek().at();
        Operand left = operand();
        Token sign = peek();
        if (isComparison(sign)) {
            next++;
            return build.compare(Comparison.of(sign.text()), left, operand(), at);
        }
        if (accept("IS")) {
            boolean not = accept("NOT");
            word("NULL");
            return not(not, build.isNull(left, at));
        }
        boolean not = accept("NOT");
        if (accept("LIKE")) {
            return not(not, build.like(left, pattern(), at));
        }
        if (accept("BETWEEN")) {
            Operand low = operand();
            word("AND");
            return not(not, build.between(left, low, operand(), at));
        }
        if (accept("IN")) {
            return not(not, build.in(left, choices(), at));
        }
        if (not) {
            throw unexpected("LIKE、BETWEEN 或 IN", "LIKE, BETWEEN or IN");
        }
        return build.itself(left, peek().at());
    }

    private static Condition not(boolean not, Condition condition) {
        return not ? new Condition.Not(condition) : condition;
    }

    private List<Operand> choices() {
        expect("(");
        List<Operand> choices = new ArrayList<>();
        do {
            choices.add(operand());
            Limits.choices(choices.size(), peek().at());
        } while (acceptSign(","));
        expect(")");
        return choices;
    }

    private String pattern() {
        Token token = peek();
        if (opens(token) && token.isWord("CASEI")) {
            next += 2;
            String folded = ConditionBuilder.foldedPattern(pattern());
            expect(")");
            return folded;
        }
        return Literals.text(take(Token.Kind.TEXT).text(), token.at()).value();
    }

    private Operand operand() {
        Token token = peek();
        next++;
        return switch (token.kind()) {
            case TEXT -> Literals.text(token.text(), token.at());
            case NUMBER -> Literals.number(token.text(), token.at());
            case QUOTED_NAME -> build.property(token.text(), token.at());
            case NAME -> named(token);
            default -> {
                next--;
                throw unexpected("属性或字面值", "a property or a literal");
            }
        };
    }

    private Operand named(Token name) {
        if (!peek().isSign("(")) {
            boolean constant = name.isWord("TRUE") || name.isWord("FALSE");
            return constant ? new Operand.Truth(name.isWord("TRUE")) : build.property(name.text(), name.at());
        }
        next++;
        Operand value = switch (name.text().toUpperCase(Locale.ROOT)) {
            case "CASEI" -> folded(name);
            case "DATE" -> Literals.day(take(Token.Kind.TEXT).text(), name.at());
            case "TIMESTAMP" -> Literals.moment(take(Token.Kind.TEXT).text(), name.at());
            default -> throw unknown(name.text(), name.at());
        };
        expect(")");
        return value;
    }

    private Operand folded(Token name) {
        Limits.depth(++depth, name.at());
        Operand folded = ConditionBuilder.folded(operand(), name.at());
        depth--;
        return folded;
    }

    static Cql2Fault unknown(String function, int at) {
        return new Cql2Fault(
                at, "没有函数 " + Cql2Fault.shown(function), "there is no function " + Cql2Fault.shown(function));
    }

    private Condition spatial(String function, Token name) {
        for (Relation relation : Relation.values()) {
            if (relation.operator().equals(function)) {
                next += 2;
                Object one = place();
                expect(",");
                Object other = place();
                expect(")");
                return build.spatial(relation, List.of(one, other), name.at());
            }
        }
        throw unknown(function, name.at());
    }

    /** @return a property, or a geometry */
    private Object place() {
        Token token = peek();
        if (token.kind() == Token.Kind.NAME && Wkt.isKeyword(token.text()) && !isProperty(tokens.get(next + 1))) {
            return wkt(token);
        }
        if (opens(token) && (token.isWord("BBOX") || token.isWord("ENVELOPE"))) {
            next += 2;
            return box(token.at());
        }
        return operand();
    }

    private static boolean isProperty(Token following) {
        return following.isSign(",") || following.isSign(")");
    }

    private Geometry box(int at) {
        List<Double> numbers = new ArrayList<>();
        do {
            Token number = take(Token.Kind.NUMBER);
            numbers.add(Literals.number(number.text(), number.at()).value().doubleValue());
            Limits.choices(numbers.size(), number.at());
        } while (acceptSign(","));
        expect(")");
        return Shapes.box(numbers, at);
    }

    /** From the keyword to the parenthesis that closes it. */
    private Geometry wkt(Token keyword) {
        int open = 0;
        do {
            Token token = peek();
            open += token.isSign("(") ? 1 : token.isSign(")") ? -1 : 0;
            if (token.kind() == Token.Kind.END || token.kind() == Token.Kind.TEXT || open == 0 && token.isSign(",")) {
                throw unexpected("完整的 WKT 图形", "a whole geometry in WKT");
            }
            next++;
        } while (open > 0 || !tokens.get(next - 1).isSign(")"));
        int end = tokens.get(next - 1).at();
        return Wkt.read(text.substring(keyword.at() - 1, end), keyword.at());
    }

    private Condition temporal(String function, Token name) {
        for (When when : When.values()) {
            if (when.operator().equals(function)) {
                next += 2;
                Object one = time();
                expect(",");
                Object other = time();
                expect(")");
                return build.temporal(when, List.of(one, other), name.at());
            }
        }
        throw unknown(function, name.at());
    }

    /** @return a property, or a span */
    private Object time() {
        Token token = peek();
        if (opens(token) && token.isWord("INTERVAL")) {
            next += 2;
            Operand from = end();
            expect(",");
            Operand to = end();
            expect(")");
            return ConditionBuilder.interval(from, to, token.at());
        }
        Operand operand = operand();
        boolean literal = operand instanceof Operand.Day || operand instanceof Operand.Moment;
        return literal ? TimeSpan.at(operand) : operand;
    }

    private Operand end() {
        Token token = peek();
        if (token.kind() == Token.Kind.TEXT) {
            next++;
            return Literals.end(token.text(), token.at());
        }
        Operand end = operand();
        if (end instanceof Operand.Day || end instanceof Operand.Moment) {
            return end;
        }
        throw new Cql2Fault(token.at(), "区间的端点应为日期、时刻或 '..'", "an interval ends in a day, an instant or '..'");
    }

    private Token peek() {
        return tokens.get(next);
    }

    private boolean accept(String word) {
        boolean there = peek().isWord(word);
        next += there ? 1 : 0;
        return there;
    }

    private boolean acceptSign(String sign) {
        boolean there = peek().isSign(sign);
        next += there ? 1 : 0;
        return there;
    }

    private void word(String word) {
        if (!accept(word)) {
            throw unexpected(word, word);
        }
    }

    private void expect(String sign) {
        if (!acceptSign(sign)) {
            throw unexpected("“" + sign + "”", "“" + sign + "”");
        }
    }

    private Token take(Token.Kind kind) {
        Token token = peek();
        if (token.kind() != kind) {
            throw kind == Token.Kind.TEXT
                    ? unexpected("单引号内的文字", "a text in apostrophes")
                    : unexpected("数字", "a number");
        }
        next++;
        return token;
    }

    private Cql2Fault unexpected(String zh, String en) {
        Token token = peek();
        String found = Cql2Fault.shown(token.text());
        return token.kind() == Token.Kind.END
                ? new Cql2Fault(token.at(), "条件不完整，应有" + zh, "the filter ends where " + en + " is expected")
                : new Cql2Fault(token.at(), "应为" + zh + "，而不是 " + found, en + " is expected, not " + found);
    }
}
