package org.qianmo.voucher.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qianmo.http.Problem;

/** Does deeds with the service, and holds each answer, and all that stands in the tables afterwards, against the world. */
final class Driver {

    private final World world;
    private final Desks desks;
    private final Witness witness;
    private final Backends backends;
    private final Tally tally;
    private final List<String> steps = new ArrayList<>();

    Driver(World world, Desks desks, Witness witness, Backends backends, Tally tally) {
        this.world = world;
        this.desks = desks;
        this.witness = witness;
        this.backends = backends;
        this.tally = tally;
    }

    /** What was done, a line each. */
    List<String> steps() {
        return steps;
    }

    private void say(String words) {
        steps.add("%2d. %s".formatted(steps.size() + 1, words));
    }

    /** Once, by one person. */
    Outcome once(Deed deed) {
        say(deed.words());
        return judged(Outcome.of(deed, () -> {
            deed.prepare(world, desks);
            return deed.commit(desks);
        }));
    }

    private Outcome judged(Outcome outcome) {
        tally.add(outcome.deed().kind(), outcome.end());
        boolean lawful = outcome.deed().lawful(world);
        Sight sight = look();
        Violation.unless(lawful == outcome.accepted(), "rules", outcome + ", lawful: " + lawful);
        settle(outcome.accepted() ? List.of(outcome) : List.of(), sight);
        return outcome;
    }

    /** What stands in the tables after a step. @param lines entries that came with it */
    private record Sight(List<Line> lines, Evidence evidence) {}

    /** Laws that hold whatever was answered are checked first. */
    private Sight look() {
        Sight sight = new Sight(witness.look(), witness.evidence());
        Laws.ofTheBook(world, sight.evidence());
        return sight;
    }

    /** The world goes on by what was acknowledged, in the order in which it was done; then all laws must hold. */
    private void settle(List<Outcome> accepted, Sight sight) {
        int posted = 0;
        for (Outcome outcome : accepted) {
            for (Turn turn : turns(outcome, sight.lines())) {
                posted += happened(turn);
            }
            Violation.unless(outcome.deed().due(world).isEmpty(), "rules", outcome + ", which left something");
        }
        Violation.unlessEqual(posted, sight.lines().size(), "entries of what nobody was told");
        Laws.asAcknowledged(world, sight.evidence());
    }

    /** One transaction of something that was acknowledged. */
    private record Turn(Outcome outcome, List<Line> lines) {}

    private static List<Turn> turns(Outcome outcome, List<Line> lines) {
        return outcome.deed().turns(own(outcome, lines)).stream()
                .map(part -> new Turn(outcome, part))
                .toList();
    }

    private int happened(Turn turn) {
        Outcome outcome = turn.outcome();
        List<Move> expected = outcome.deed().happened(world, outcome.recordId(), turn.lines());
        Violation.unlessEqual(counted(expected), counted(witness.moves(turn.lines())), "entries as acknowledged");
        return turn.lines().size();
    }

    private static List<Line> own(Outcome outcome, List<Line> lines) {
        return lines.stream()
                .filter(line -> outcome.deed().posted(line, outcome.recordId()))
                .toList();
    }

    private static Object counted(List<Move> moves) {
        return moves.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** Done, and then once more by somebody who did not get the answer. */
    void twice(Deed deed) {
        Outcome first = once(deed);
        if (!first.accepted() || !deed.hasKey()) {
            return;
        }
        say("… once more");
        Outcome again = Outcome.of(deed, () -> deed.again(world, desks));
        tally.add("(retry)", again.end());
        settle(List.of(), look());
        Violation.unless(again.recordId() == first.recordId(), "retry", again + ", another answer than before");
    }

    /** Another content under the key of an application is refused. */
    void withSomethingElseUnderItsKey(ActDeed deed) {
        once(deed);
        if (world.papers.isEmpty()) {
            return;
        }
        say("… the same key for something else");
        Outcome other = Outcome.of(deed, () -> {
            deed.otherUnderTheSameKey(world, desks);
            return 0;
        });
        tally.add("(other content)", other.end());
        Violation.unless(!other.accepted(), "retry", "a key was taken for something else");
        settle(List.of(), look());
    }

    /** Cut off in the middle, which must leave nothing; then done. */
    void cutOff(Deed deed, Cut.Way way, int before) {
        say("%s before statement %d of: %s".formatted(way, before, deed.words()));
        try {
            deed.prepare(world, desks);
        } catch (Problem refusal) {
            judged(new Outcome(deed, 0, refusal));
            return;
        }
        Cut cut = new Cut(way, before, backends);
        Outcome outcome;
        try {
            outcome = Tap.listening(cut, () -> Outcome.of(deed, () -> deed.commit(desks)));
        } catch (Violation fault) {
            if (!cut.done()) {
                throw fault;
            }
            tally.add("(" + way.name().toLowerCase(Locale.ROOT) + ")", Tally.End.CUT);
            settle(List.of(), look());
            say("… and again");
            judged(Outcome.of(deed, () -> deed.commit(desks)));
            return;
        }
        Violation.unless(!cut.done(), "cut off", outcome + " although its transaction was cut off");
        judged(outcome);
    }

    /** Two at once, of which the first is held up before a statement. */
    void together(Deed one, Deed other, int before) {
        say("held up before statement %d: %s".formatted(before, one.words()));
        say("meanwhile: " + other.words());
        if (!prepared(one) || !prepared(other)) {
            return;
        }
        List<Outcome> outcomes = new Interleaving(before, backends)
                .run(
                        () -> Outcome.of(one, () -> one.commit(desks)),
                        () -> Outcome.of(other, () -> other.commit(desks)));
        outcomes.forEach(outcome -> tally.add("(at once) " + outcome.deed().kind(), outcome.end()));
        explain(outcomes);
    }

    private boolean prepared(Deed deed) {
        try {
            deed.prepare(world, desks);
            return true;
        } catch (Problem refusal) {
            judged(new Outcome(deed, 0, refusal));
            return false;
        }
    }

    /**
     * Some order of all transactions must explain both answers: each was lawful in its turn, or unlawful before or after
     * another; and what was left could at some time not be done.
     */
    private void explain(List<Outcome> outcomes) {
        Sight sight = look();
        List<Turn> turns = inTheirOrder(outcomes, sight.lines());
        Map<Deed, Set<String>> left = new HashMap<>();
        outcomes.stream()
                .filter(Outcome::accepted)
                .forEach(outcome ->
                        left.put(outcome.deed(), new TreeSet<>(outcome.deed().due(world))));
        List<Outcome> unexplained = new ArrayList<>(
                outcomes.stream().filter(outcome -> !outcome.accepted()).toList());
        unexplained.removeIf(outcome -> !outcome.deed().lawful(world));
        int posted = 0;
        for (Turn turn : turns) {
            Deed deed = turn.outcome().deed();
            Violation.unless(deed.lawful(world), "rules", turn.outcome() + ", which was not lawful in its turn");
            posted += happened(turn);
            unexplained.removeIf(refused -> !refused.deed().lawful(world));
            left.forEach((other, serials) -> serials.retainAll(other.due(world)));
        }
        Violation.unless(unexplained.isEmpty(), "rules", unexplained + ", which was lawful in either order");
        left.values().removeIf(Set::isEmpty);
        Violation.unless(left.isEmpty(), "rules", left.values() + " was left, although nothing stood against it");
        Violation.unlessEqual(posted, sight.lines().size(), "entries of what nobody was told");
        Laws.asAcknowledged(world, sight.evidence());
    }

    /** Two nights share what ran out: what is told of it is told once. */
    private List<Turn> inTheirOrder(List<Outcome> outcomes, List<Line> lines) {
        Set<Line> told = new HashSet<>();
        return outcomes.stream()
                .filter(Outcome::accepted)
                .flatMap(outcome -> turns(outcome, lines).stream())
                .filter(turn -> turn.lines().isEmpty() || told.addAll(turn.lines()))
                .sorted(Comparator.comparing(this::doneAt))
                .toList();
    }

    /** Read by the service under the locks of the deed: of two that meet, the one that waited has the later moment. */
    private Instant doneAt(Turn turn) {
        return turn.lines().stream()
                .map(Line::postedAt)
                .findFirst()
                .orElseGet(() -> witness.decidedAt(turn.outcome().recordId()));
    }
}
