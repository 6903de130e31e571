package org.qianmo.cql2;

import java.util.List;
import java.util.Locale;

/** Reads the JSON form. Positions in refusals count the characters of the JSON. */
public final class JsonFormReader {

    private final ConditionBuilder build;

    private JsonFormReader(Queryables queryables) {
        this.build = new ConditionBuilder(queryables);
    }

    /** @throws Cql2Fault as of {@link TextReader#read} */
    public static Condition read(String json, Queryables queryables) {
        return new JsonFormReader(queryables).condition(JsonText.read(json));
    }

    private Condition condition(JsonValue json) {
        if (json.value() instanceof Boolean truth) {
            return new Condition.Constant(truth);
        }
        if (json.has("property")) {
            return build.itself(operand(json), json.at());
        }
        JsonValue op = json.member("op");
        JsonValue args = json.member("args");
        if (op == null || args == null) {
            throw new Cql2Fault(json.at(), "条件应有 op 与 args", "a condition has op and args");
        }
        return condition(op.text().toLowerCase(Locale.ROOT), op, args);
    }

    private Condition condition(String op, JsonValue name, JsonValue args) {
        Comparison comparison = Comparison.of(op);
        if (comparison != null) {
            List<JsonValue> two = args.items(2);
            return build.compare(comparison, operand(two.get(0)), operand(two.get(1)), name.at());
        }
        if (op.startsWith("s_")) {
            return spatial(op, name, args);
        }
        if (op.startsWith("t_")) {
            return temporal(op, name, args);
        }
        return switch (op) {
            case "and" -> new Condition.And(several(args));
            case "or" -> new Condition.Or(several(args));
            case "not" -> new Condition.Not(condition(args.items(1).get(0)));
            case "isnull" -> build.isNull(operand(args.items(1).get(0)), name.at());
            case "like" ->
                build.like(operand(args.items(2).get(0)), pattern(args.items(2).get(1)), name.at());
            case "in" ->
                build.in(operand(args.items(2).get(0)), operands(args.items(2).get(1)), name.at());
            case "between" -> {
                List<Operand> three = operands(args);
                args.items(3);
                yield build.between(three.get(0), three.get(1), three.get(2), name.at());
            }
            default -> throw Cql2Fault.noFunction(op, name.at());
        };
    }

    private List<Condition> several(JsonValue args) {
        if (args.items().size() < 2) {
            throw new Cql2Fault(args.at(), "至少应有两项", "there are at least two members");
        }
        return args.items().stream().map(this::condition).toList();
    }

    private List<Operand> operands(JsonValue array) {
        Limits.choices(array.items().size(), array.at());
        return array.items().stream().map(this::operand).toList();
    }

    private Operand operand(JsonValue json) {
        Object value = json.value();
        if (value instanceof String text) {
            return Literals.text(text, json.at());
        }
        if (value instanceof JsonValue.Digits digits) {
            return Literals.number(digits.text(), json.at());
        }
        if (value instanceof Boolean truth) {
            return new Operand.Truth(truth);
        }
        return json.isObject() ? object(json) : badOperand(json);
    }

    private Operand object(JsonValue json) {
        if (json.has("property")) {
            return build.property(json.member("property").text(), json.at());
        }
        if (json.has("date")) {
            return Literals.day(json.member("date").text(), json.at());
        }
        if (json.has("timestamp")) {
            return Literals.moment(json.member("timestamp").text(), json.at());
        }
        if (json.has("op") && json.has("args") && json.member("op").text().equalsIgnoreCase("casei")) {
            return ConditionBuilder.folded(operand(json.member("args").items(1).get(0)), json.at());
        }
        return badOperand(json);
    }

    private static Operand badOperand(JsonValue json) {
        throw new Cql2Fault(json.at(), "应为属性或字面值", "a property or a literal is expected");
    }

    private String pattern(JsonValue json) {
        boolean folded =
                json.has("op") && json.has("args") && json.member("op").text().equalsIgnoreCase("casei");
        return folded
                ? ConditionBuilder.foldedPattern(
                        pattern(json.member("args").items(1).get(0)))
                : Literals.text(json.text(), json.at()).value();
    }

    private Condition spatial(String op, JsonValue name, JsonValue args) {
        for (Relation relation : Relation.values()) {
            if (relation.operator().equals(op)) {
                List<JsonValue> two = args.items(2);
                return build.spatial(relation, List.of(place(two.get(0)), place(two.get(1))), name.at());
            }
        }
        throw Cql2Fault.noFunction(op, name.at());
    }

    private Object place(JsonValue json) {
        if (json.has("bbox")) {
            JsonValue box = json.member("bbox");
            return Shapes.box(box.items().stream().map(JsonValue::number).toList(), box.at());
        }
        return json.has("type") ? GeoJsonLiteral.read(json) : operand(json);
    }

    private Condition temporal(String op, JsonValue name, JsonValue args) {
        for (When when : When.values()) {
            if (when.operator().equals(op)) {
                List<JsonValue> two = args.items(2);
                return build.temporal(when, List.of(time(two.get(0)), time(two.get(1))), name.at());
            }
        }
        throw Cql2Fault.noFunction(op, name.at());
    }

    private Object time(JsonValue json) {
        if (json.has("interval")) {
            List<JsonValue> ends = json.member("interval").items(2);
            return ConditionBuilder.interval(end(ends.get(0)), end(ends.get(1)), json.at());
        }
        Operand operand = operand(json);
        boolean literal = operand instanceof Operand.Day || operand instanceof Operand.Moment;
        return literal ? TimeSpan.at(operand) : operand;
    }

    private Operand end(JsonValue json) {
        if (json.value() instanceof String text) {
            return Literals.end(text, json.at());
        }
        Operand end = operand(json);
        if (end instanceof Operand.Day || end instanceof Operand.Moment) {
            return end;
        }
        throw new Cql2Fault(json.at(), "区间的端点应为日期、时刻或 \"..\"", "an interval ends in a day, an instant or \"..\"");
    }
}
