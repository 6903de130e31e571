package org.qianmo.voucher.simulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.qianmo.kernel.ledger.Balances;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Position;
import org.qianmo.parcel.Booking;
import org.qianmo.voucher.EntryDesk;
import org.qianmo.voucher.application.ApplicationDesk;
import org.qianmo.voucher.claim.GroundClaims;
import org.qianmo.voucher.claim.store.Claims;
import org.qianmo.voucher.rule.IssueJudgement;
import org.qianmo.voucher.rule.IssueRules;
import org.qianmo.voucher.store.BalanceRows;
import org.springframework.aop.framework.Advised;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Plants one bug at a time, from outside: advice around calls of the service, and a change to its statements. The service
 * itself knows of no bug.
 */
final class Planting implements BeanPostProcessor {

    private static final String FOR_UPDATE = " for update";

    private final ObjectProvider<JdbcTemplate> jdbc;
    private final ObjectProvider<Claims> claims;
    private final ThreadLocal<Map<Position, Long>> seen = ThreadLocal.withInitial(TreeMap::new);
    private volatile Planted planted = Planted.NONE;

    Planting(ObjectProvider<JdbcTemplate> jdbc, ObjectProvider<Claims> claims) {
        this.jdbc = jdbc;
        this.claims = claims;
    }

    void plant(Planted bug) {
        planted = bug;
    }

    /** Rows of vouchers and of balances are read without a lock. */
    String rewritten(String sql) {
        boolean loses = planted == Planted.LOST_UPDATE
                && sql.endsWith(FOR_UPDATE)
                && (sql.contains("from ledger_balance") || sql.contains("from voucher "));
        return loses ? sql.substring(0, sql.length() - FOR_UPDATE.length()) : sql;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof BalanceRows) {
            advise(bean, this::balances);
        } else if (bean instanceof GroundClaims) {
            advise(bean, this::ground);
        } else if (bean instanceof IssueRules) {
            advise(bean, this::judged);
        } else if (bean instanceof EntryDesk) {
            advise(bean, this::booked);
        } else if (bean instanceof ApplicationDesk) {
            advise(bean, this::opened);
        }
        return bean;
    }

    private static void advise(Object bean, MethodInterceptor advice) {
        ((Advised) bean).addAdvice(0, advice);
    }

    @SuppressWarnings("unchecked")
    private Object balances(MethodInvocation call) throws Throwable {
        if (planted != Planted.LOST_UPDATE) {
            return call.proceed();
        }
        switch (call.getMethod().getName()) {
            case "lock":
                Map<Position, Long> read = (Map<Position, Long>) call.proceed();
                seen.get().putAll(read);
                return read;
            case "addWith":
                return false;
            case "add":
                ((Balances) call.getArguments()[0]).byPosition().forEach(this::write);
                return null;
            default:
                return call.proceed();
        }
    }

    private void write(Position position, long change) {
        long balance = seen.get().merge(position, change, Long::sum);
        jdbc.getObject()
                .update(
                        "update ledger_balance set balance = ? where account_id = ? and voucher_serial = ?",
                        balance,
                        position.account(),
                        position.voucher());
    }

    @SuppressWarnings("unchecked")
    private Object ground(MethodInvocation call) throws Throwable {
        String method = call.getMethod().getName();
        if (planted == Planted.OVERLAP_RACE && method.equals("lock")) {
            return null;
        }
        if (planted == Planted.OVERLAP_RACE && method.equals("claim")) {
            Object[] given = call.getArguments();
            claims.getObject().insert((String) given[0], (List) given[1], (Booking) given[2]);
            return null;
        }
        return call.proceed();
    }

    private Object judged(MethodInvocation call) throws Throwable {
        Object judged = call.proceed();
        return planted == Planted.ROUNDING_DRIFT && judged instanceof IssueJudgement right ? drifted(right) : judged;
    }

    private static IssueJudgement drifted(IssueJudgement right) {
        long up = right.accepted()
                .squareMetres()
                .multiply(BigDecimal.valueOf(3))
                .divide(BigDecimal.valueOf(2), 0, RoundingMode.UP)
                .longValueExact();
        Map<Indicator, Long> amounts = new EnumMap<>(Indicator.class);
        right.amounts()
                .forEach((indicator, amount) ->
                        amounts.put(indicator, amount.equals(right.maximum().get(indicator)) ? up : amount));
        return new IssueJudgement(
                right.findings(), right.grounds(), right.accepted(), right.maximum(), amounts, right.units());
    }

    private Object booked(MethodInvocation call) throws Throwable {
        if (planted == Planted.SKIPPED_ENTRY && call.getMethod().getName().equals("book")) {
            List<?> entries = new ArrayList<>((List<?>) call.getArguments()[0]);
            if (entries.size() > 1) {
                entries.remove(entries.size() - 1);
            }
            call.getArguments()[0] = entries;
        }
        return call.proceed();
    }

    private Object opened(MethodInvocation call) throws Throwable {
        if (planted == Planted.DOUBLE_POST_ON_RETRY
                && call.getMethod().getName().equals("open")) {
            call.getArguments()[3] = null;
        }
        return call.proceed();
    }
}
