package org.qianmo.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.record.StatedFacts;

/** Three-way merge of what two people state of one parcel: fact by fact. */
final class FactsMerge {

    private final List<Conflict.Field> fields = new ArrayList<>();
    private final StatedFacts base;
    private final StatedFacts mine;
    private final StatedFacts theirs;
    private boolean contradicts;

    FactsMerge(StatedFacts base, StatedFacts mine, StatedFacts theirs) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
    }

    List<Conflict.Field> fields() {
        return fields;
    }

    /** @return what holds both changes; null if they contradict each other */
    StatedFacts merge() {
        StatedFacts merged = new StatedFacts(
                fact("code", StatedFacts::code),
                fact("landClass", StatedFacts::landClass),
                fact("ownership", StatedFacts::ownership),
                fact("holder", StatedFacts::holder),
                fact("stage", StatedFacts::stage),
                fact("registeredArea", StatedFacts::registeredArea));
        return contradicts ? null : merged;
    }

    private <T> T fact(String name, Function<StatedFacts, T> fact) {
        T before = fact.apply(base);
        T one = fact.apply(mine);
        T other = fact.apply(theirs);
        boolean conflict =
                !Objects.equals(one, other) && !Objects.equals(one, before) && !Objects.equals(other, before);
        T merged = conflict ? null : Objects.equals(one, before) ? other : one;
        contradicts |= conflict;
        fields.add(new Conflict.Field(name, text(before), text(one), text(other), text(merged), conflict));
        return merged;
    }

    private static String text(Object value) {
        if (value instanceof Acreage acreage) {
            return acreage.squareMetres().toPlainString();
        }
        return value == null ? null : value.toString();
    }
}
