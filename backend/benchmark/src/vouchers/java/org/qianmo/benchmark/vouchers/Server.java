package org.qianmo.benchmark.vouchers;

import java.util.function.Function;
import org.qianmo.Qianmo;
import org.qianmo.parcel.Booking;
import org.qianmo.record.RecordBook;
import org.qianmo.record.RecordKind;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The running server, asked from inside: its beans, and transactions as its own doors open them. */
final class Server implements AutoCloseable {

    static final String AUTHOR = "benchmark";

    private final ConfigurableApplicationContext context;
    private final TransactionTemplate transaction;

    private Server(ConfigurableApplicationContext context) {
        this.context = context;
        this.transaction = context.getBean(TransactionTemplate.class);
    }

    /** On the store that the environment names, and a free port of the loopback address. */
    static Server start() {
        return new Server(SpringApplication.run(Qianmo.class, "--server.port=0", "--server.address=127.0.0.1"));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> T commit(Function<Booking, T> work) {
        return transaction.execute(status ->
                work.apply(bean(RecordBook.class).openAndApprove(RecordKind.VOUCHER_ISSUE, "benchmark", AUTHOR)));
    }

    /** Under a record that was approved earlier. */
    void commit(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    @Override
    public void close() {
        context.close();
    }
}
