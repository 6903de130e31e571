package org.qianmo.cql2;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the text form: a parser that goes down from OR to AND to NOT to predicates. */
public final class TextReader {

    private final TokenCursor tokens;
    private final ConditionBuilder build;
    private final TextOperands operands;
    private final TextFunctions functions;
    private final Nesting nesting = new Nesting();

    private TextReader(String text, Queryables queryables) {
        this.tokens = new TokenCursor(text);
        this.build = new ConditionBuilder(queryables);
        this.operands = new TextOperands(tokens, build, nesting);
        this.functions = new TextFunctions(tokens, build, operands);
    }

    /** @throws Cql2Fault if it cannot be read, names what is not among the queryables, or is larger than {@link Limits} allow */
    public static Condition read(String text, Queryables queryables) {
        TextReader reader = new TextReader(text, queryables);
        Condition condition = reader.or();
        reader.tokens.end();
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
        return nesting.within(tokens.peek().at(), () -> {
            List<Condition> any = new ArrayList<>(List.of(and()));
            while (tokens.accept("OR")) {
                any.add(and());
            }
            return any.size() == 1 ? any.get(0) : new Condition.Or(any);
        });
    }

    private Condition and() {
        List<Condition> all = new ArrayList<>(List.of(factor()));
        while (tokens.accept("AND")) {
            all.add(factor());
        }
        return all.size() == 1 ? all.get(0) : new Condition.And(all);
    }

    private Condition factor() {
        if (!tokens.accept("NOT")) {
            return primary();
        }
        return new Condition.Not(nesting.within(tokens.peek().at(), this::factor));
    }

    private Condition primary() {
        if (tokens.acceptSign("(")) {
            Condition inner = or();
            tokens.expect(")");
            return inner;
        }
        if (isConstant()) {
            return new Condition.Constant(tokens.take().isWord("TRUE"));
        }
        String function = tokens.opensFunction() ? tokens.peek().text().toLowerCase(Locale.ROOT) : "";
        if (function.startsWith("s_")) {
            return functions.spatial(function);
        }
        return function.startsWith("t_") ? functions.temporal(function) : predicate();
    }

    private boolean isConstant() {
        Token first = tokens.peek();
        boolean word = first.isWord("TRUE") || first.isWord("FALSE");
        return word && !isComparison(tokens.following());
    }

    private static boolean isComparison(Token token) {
        return token.kind() == Token.Kind.SIGN && Comparison.of(token.text()) != null;
    }

    private Condition predicate() {
        int at = tokens.peek().at();
        Operand left = operands.one();
        if (isComparison(tokens.peek())) {
            Comparison comparison = Comparison.of(tokens.take().text());
            return build.compare(comparison, left, operands.one(), at);
        }
        if (tokens.accept("IS")) {
            boolean not = tokens.accept("NOT");
            tokens.word("NULL");
            return not(not, build.isNull(left, at));
        }
        boolean not = tokens.accept("NOT");
        if (tokens.accept("LIKE")) {
            return not(not, build.like(left, operands.pattern(), at));
        }
        if (tokens.accept("BETWEEN")) {
            Operand low = operands.one();
            tokens.word("AND");
            return not(not, build.between(left, low, operands.one(), at));
        }
        if (tokens.accept("IN")) {
            return not(not, build.in(left, operands.list(), at));
        }
        if (not) {
            throw tokens.unexpected("LIKE、BETWEEN 或 IN", "LIKE, BETWEEN or IN");
        }
        return build.itself(left, tokens.peek().at());
    }

    private static Condition not(boolean not, Condition condition) {
        return not ? new Condition.Not(condition) : condition;
    }
}
