package org.qianmo.cql2;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Geometry;

/** Reads the predicates of the text form that are written as functions: of place, and of time. */
final class TextFunctions {

    private final TokenCursor tokens;
    private final ConditionBuilder build;
    private final TextOperands operands;

    TextFunctions(TokenCursor tokens, ConditionBuilder build, TextOperands operands) {
        this.tokens = tokens;
        this.build = build;
        this.operands = operands;
    }

    /** @param function its name in small letters, which comes next */
    Condition spatial(String function) {
        int at = tokens.peek().at();
        for (Relation relation : Relation.values()) {
            if (relation.operator().equals(function)) {
                return build.spatial(relation, both(this::place), at);
            }
        }
        throw Cql2Fault.noFunction(function, at);
    }

    /** @param function its name in small letters, which comes next */
    Condition temporal(String function) {
        int at = tokens.peek().at();
        for (When when : When.values()) {
            if (when.operator().equals(function)) {
                return build.temporal(when, both(this::time), at);
            }
        }
        throw Cql2Fault.noFunction(function, at);
    }

    private List<Object> both(Supplier<Object> argument) {
        tokens.enter();
        Object one = argument.get();
        tokens.expect(",");
        Object other = argument.get();
        tokens.expect(")");
        return List.of(one, other);
    }

    /** @return a property, or a geometry */
    private Object place() {
        Token token = tokens.peek();
        if (token.kind() == Token.Kind.NAME && Wkt.isKeyword(token.text()) && !isProperty(tokens.following())) {
            return Wkt.read(tokens.enclosed(), token.at());
        }
        if (tokens.opensFunction("BBOX") || tokens.opensFunction("ENVELOPE")) {
            tokens.enter();
            return box(token.at());
        }
        return operands.one();
    }

    private static boolean isProperty(Token following) {
        return following.isSign(",") || following.isSign(")");
    }

    private Geometry box(int at) {
        List<Double> numbers = new ArrayList<>();
        do {
            Token number = tokens.take(Token.Kind.NUMBER);
            numbers.add(Literals.number(number.text(), number.at()).value().doubleValue());
            Limits.choices(numbers.size(), number.at());
        } while (tokens.acceptSign(","));
        tokens.expect(")");
        return Shapes.box(numbers, at);
    }

    /** @return a property, or a span */
    private Object time() {
        int at = tokens.peek().at();
        if (tokens.opensFunction("INTERVAL")) {
            tokens.enter();
            Operand from = end();
            tokens.expect(",");
            Operand to = end();
            tokens.expect(")");
            return ConditionBuilder.interval(from, to, at);
        }
        Operand operand = operands.one();
        return isTime(operand) ? TimeSpan.at(operand) : operand;
    }

    private Operand end() {
        Token token = tokens.peek();
        if (token.kind() == Token.Kind.TEXT) {
            return Literals.end(tokens.take().text(), token.at());
        }
        Operand end = operands.one();
        if (isTime(end)) {
            return end;
        }
        throw new Cql2Fault(token.at(), "区间的端点应为日期、时刻或 '..'", "an interval ends in a day, an instant or '..'");
    }

    private static boolean isTime(Operand operand) {
        return operand instanceof Operand.Day || operand instanceof Operand.Moment;
    }
}
