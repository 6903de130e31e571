package org.qianmo.cql2;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads what predicates of the text form speak of: properties, literals, lists and patterns. */
final class TextOperands {

    private final TokenCursor tokens;
    private final ConditionBuilder build;
    private final Nesting nesting;

    TextOperands(TokenCursor tokens, ConditionBuilder build, Nesting nesting) {
        this.tokens = tokens;
        this.build = build;
        this.nesting = nesting;
    }

    Operand one() {
        Token token = tokens.peek();
        if (token.kind() == Token.Kind.SIGN || token.kind() == Token.Kind.END) {
            throw tokens.unexpected("属性或字面值", "a property or a literal");
        }
        tokens.take();
        return switch (token.kind()) {
            case TEXT -> Literals.text(token.text(), token.at());
            case NUMBER -> Literals.number(token.text(), token.at());
            case QUOTED_NAME -> build.property(token.text(), token.at());
            default -> named(token);
        };
    }

    private Operand named(Token name) {
        if (!tokens.acceptSign("(")) {
            boolean constant = name.isWord("TRUE") || name.isWord("FALSE");
            return constant ? new Operand.Truth(name.isWord("TRUE")) : build.property(name.text(), name.at());
        }
        Operand value = switch (name.text().toUpperCase(Locale.ROOT)) {
            case "CASEI" -> nesting.within(name.at(), () -> ConditionBuilder.folded(one(), name.at()));
            case "DATE" -> Literals.day(tokens.take(Token.Kind.TEXT).text(), name.at());
            case "TIMESTAMP" -> Literals.moment(tokens.take(Token.Kind.TEXT).text(), name.at());
            default -> throw Cql2Fault.noFunction(name.text(), name.at());
        };
        tokens.expect(")");
        return value;
    }

    List<Operand> list() {
        tokens.expect("(");
        List<Operand> choices = new ArrayList<>();
        do {
            choices.add(one());
            Limits.choices(choices.size(), tokens.peek().at());
        } while (tokens.acceptSign(","));
        tokens.expect(")");
        return choices;
    }

    String pattern() {
        if (tokens.opensFunction("CASEI")) {
            tokens.enter();
            String folded = ConditionBuilder.foldedPattern(pattern());
            tokens.expect(")");
            return folded;
        }
        Token token = tokens.take(Token.Kind.TEXT);
        return Literals.text(token.text(), token.at()).value();
    }
}
