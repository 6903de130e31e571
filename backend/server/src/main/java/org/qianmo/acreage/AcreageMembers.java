package org.qianmo.acreage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qianmo.acreage.figure.FigureQuestion;
import org.qianmo.acreage.figure.Figures;
import org.qianmo.acreage.figure.Within;
import org.qianmo.acreage.store.MemberRows;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.statement.Balancing;
import org.qianmo.kernel.statement.Shown;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Opens a figure: which increments it is made of, and who answers for them. */
@Service
public class AcreageMembers {

    /** Of more members nobody adds up what is shown; each is then shown by itself. */
    private static final int BALANCED_MAX = 2_000;

    private final MemberRows rows;
    private final Figures figures;

    AcreageMembers(MemberRows rows, Figures figures) {
        this.rows = rows;
        this.figures = figures;
    }

    /**
     * Some members of a figure.
     *
     * @param shown of all members by id, adding up to what is shown of the figure; empty where there are too many
     * @param total what is shown of the figure
     */
    public record Page(List<AcreageMember> members, Map<Long, Shown> shown, Acreage squareMetres, Shown total) {

        /** How a member is shown. */
        public Shown shown(AcreageMember member) {
            return shown.getOrDefault(
                    member.id(), new Shown(member.squareMetres().toMu().shown(), false));
        }
    }

    /**
     * In order of booking; all of one state of the database.
     *
     * @param question of one category
     * @param after only ids above it
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Page page(FigureQuestion question, Within within, long after, int limit) {
        var leaves = figures.leaves(question);
        Acreage squareMetres = leaves.stream()
                .filter(leaf -> within.holds(leaf.place()))
                .map(leaf -> leaf.amount().squareMetres())
                .reduce(Acreage.ZERO, Acreage::plus);
        Shown total = new ShownLeaves(leaves).total(within);
        return new Page(
                rows.after(question, within, after, limit), shown(question, within, total), squareMetres, total);
    }

    private Map<Long, Shown> shown(FigureQuestion question, Within within, Shown total) {
        Map<Long, BigDecimal> amounts = rows.squareMetres(question, within, BALANCED_MAX + 1);
        if (amounts.size() > BALANCED_MAX) {
            return Map.of();
        }
        Map<Long, BigDecimal> mu = new TreeMap<>();
        amounts.forEach(
                (id, amount) -> mu.put(id, Acreage.ofSquareMetres(amount).toMu().value()));
        return Balancing.of(mu, total.value());
    }
}
