package org.qianmo.voucher.simulation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Between the service and its pool of connections: whoever listens hears of each statement before it is prepared. */
final class Tap implements BeanPostProcessor {

    /** Of one thread. What it throws is what the service gets from its database. */
    interface Listener {

        void before(Connection connection, String sql) throws SQLException;

        default void committed() {}
    }

    private static final ThreadLocal<Listener> LISTENER = new ThreadLocal<>();

    private final Planting planting;

    Tap(Planting planting) {
        this.planting = planting;
    }

    static <T> T listening(Listener listener, Supplier<T> work) {
        LISTENER.set(listener);
        try {
            return work.get();
        } finally {
            LISTENER.remove();
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Tapped(source) : bean;
    }

    private final class Tapped extends DelegatingDataSource {

        Tapped(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection real = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Tap.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> call(real, method, arguments));
        }
    }

    private Object call(Connection real, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("prepareStatement")) {
            String sql = (String) arguments[0];
            Listener listener = LISTENER.get();
            if (listener != null) {
                listener.before(real, sql);
            }
            arguments[0] = planting.rewritten(sql);
        }
        try {
            Object result = method.invoke(real, arguments);
            if (method.getName().equals("commit") && LISTENER.get() != null) {
                LISTENER.get().committed();
            }
            return result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** The pool behind the tap. */
    static DataSource behind(DataSource tapped) {
        return ((DelegatingDataSource) tapped).getTargetDataSource();
    }
}
