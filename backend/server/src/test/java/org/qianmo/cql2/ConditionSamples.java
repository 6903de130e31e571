package org.qianmo.cql2;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Conditions drawn at random over some properties, with literals that are likely to decide something. */
public final class ConditionSamples {

    private static final List<String> PATTERNS = List.of("%", "西%", "%社", "_村%", "A\\%b", "%1_3%", "", "a%B", "\\\\%");

    private final Random random;
    private final Queryables queryables;
    private final List<String> texts;
    private final List<BigDecimal> numbers;
    private final List<LocalDate> days;
    private final List<Instant> instants;
    private final Envelope ground;

    /** @param ground geometry literals lie here and about */
    public ConditionSamples(
            Random random,
            Queryables queryables,
            List<String> texts,
            List<BigDecimal> numbers,
            List<LocalDate> days,
            List<Instant> instants,
            Envelope ground) {
        this.random = random;
        this.queryables = queryables;
        this.texts = texts;
        this.numbers = numbers;
        this.days = days;
        this.instants = instants;
        this.ground = ground;
    }

    /** Some over no data at all, for the readers and writers. */
    static ConditionSamples anywhere(long seed, Queryables queryables) {
        return new ConditionSamples(
                new Random(seed),
                queryables,
                List.of("", "O'Brien", "“西村”", "a\"b\\c", "𠮷", "line\nbreak", "%_!", "NULL"),
                List.of(BigDecimal.ZERO, new BigDecimal("-1.50"), new BigDecimal("1e20"), new BigDecimal("0.000001")),
                List.of(LocalDate.of(1, 1, 1), LocalDate.of(2026, 11, 22), LocalDate.of(9999, 12, 31)),
                List.of(Instant.parse("2026-11-22T08:30:00Z"), Instant.parse("1999-12-31T23:59:59.123456Z")),
                new Envelope(113, 114, 22, 23));
    }

    /** @param depth of ANDs, ORs and NOTs at most */
    public Condition next(int depth) {
        int kind = depth == 0 ? 3 : random.nextInt(6);
        return switch (kind) {
            case 0 -> new Condition.And(several(depth));
            case 1 -> new Condition.Or(several(depth));
            case 2 -> new Condition.Not(next(depth - 1));
            default -> predicate();
        };
    }

    private List<Condition> several(int depth) {
        List<Condition> several = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            several.add(next(depth - 1));
        }
        return several;
    }

    private Condition predicate() {
        List<String> names = List.copyOf(queryables.types().keySet());
        Operand.Property property = queryables.property(names.get(random.nextInt(names.size())), 1);
        if (random.nextInt(12) == 0) {
            return new Condition.Constant(random.nextBoolean());
        }
        if (random.nextInt(8) == 0) {
            return new Condition.IsNull(property);
        }
        return switch (property.type()) {
            case GEOMETRY -> new Condition.Spatial(one(List.of(Relation.values())), property, place());
            case TEXT -> random.nextBoolean() ? compared(property) : like(property);
            case DAY, MOMENT -> random.nextBoolean() ? compared(property) : temporal(property);
            default -> compared(property);
        };
    }

    private Condition like(Operand.Property property) {
        boolean folded = random.nextBoolean();
        LikePattern pattern = new LikePattern(one(PATTERNS));
        return new Condition.Like(
                folded ? new Operand.Folded(property) : property, folded ? pattern.folded() : pattern);
    }

    private Condition compared(Operand.Property property) {
        int kind = property.type() == PropertyType.TRUTH ? 0 : random.nextInt(5);
        Operand side = property.type() == PropertyType.TEXT && random.nextInt(3) == 0
                ? new Operand.Folded(property)
                : property;
        return switch (kind) {
            case 1 -> new Condition.In(side, List.of(literal(side.type()), literal(side.type())));
            case 2 -> new Condition.Between(side, literal(side.type()), literal(side.type()));
            default -> {
                boolean ordered = property.type() != PropertyType.TRUTH;
                Comparison comparison = ordered
                        ? one(List.of(Comparison.values()))
                        : random.nextBoolean() ? Comparison.EQUAL : Comparison.NOT_EQUAL;
                Operand literal = literal(side.type());
                yield random.nextBoolean()
                        ? new Condition.Compare(comparison, side, literal)
                        : new Condition.Compare(comparison, literal, side);
            }
        };
    }

    private Operand literal(PropertyType type) {
        return switch (type) {
            case NUMBER -> new Operand.Number(one(numbers));
            case TRUTH -> new Operand.Truth(random.nextBoolean());
            case DAY -> new Operand.Day(one(days));
            case MOMENT -> new Operand.Moment(one(instants));
            default -> new Operand.Text(one(texts));
        };
    }

    private Condition temporal(Operand.Property property) {
        Operand one = literal(property.type());
        Operand other = literal(property.type());
        boolean inOrder = Evaluation.order(TimeSpan.value(one), TimeSpan.value(other)) <= 0;
        int kind = random.nextInt(4);
        TimeSpan span = kind == 0
                ? TimeSpan.at(one)
                : ConditionBuilder.interval(
                        kind == 1 ? null : inOrder ? one : other, kind == 2 ? null : inOrder ? other : one, 1);
        When when = one(List.of(When.values()));
        return new Condition.Temporal(when == When.DURING && !span.interval() ? When.EQUALS : when, property, span);
    }

    private Geometry place() {
        double x = ground.getMinX() + ground.getWidth() * (random.nextInt(11) / 10.0);
        double y = ground.getMinY() + ground.getHeight() * (random.nextInt(11) / 10.0);
        double size = ground.getWidth() * (1 + random.nextInt(6)) / 10.0;
        return switch (random.nextInt(4)) {
            case 0 -> Shapes.FACTORY.createPoint(new Coordinate(x, y));
            case 1 ->
                Shapes.FACTORY.createLineString(
                        new Coordinate[] {new Coordinate(x, y), new Coordinate(x + size, y + size)});
            default -> Shapes.FACTORY.toGeometry(new Envelope(x, x + size, y, y + size));
        };
    }

    private <T> T one(List<T> many) {
        return many.get(random.nextInt(many.size()));
    }
}
