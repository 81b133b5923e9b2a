package org.passerelle.platform.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Counts what this thread asks of the database, by whatever library; what goes on beside it does not count.
public final class StatementCount implements BeanPostProcessor {

    private static final ThreadLocal<Integer> ASKED = ThreadLocal.withInitial(() -> 0);

    /// The fewer of two times: what is remembered for a moment may have to be read again in one of them.
    public static int during(Callable<?> work) {
        return Math.min(once(work), once(work));
    }

    private static int once(Callable<?> work) {
        int before = ASKED.get();
        try {
            work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return ASKED.get() - before;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && name.equals("dataSource") ? new Counted(source) : bean;
    }

    private static final class Counted extends DelegatingDataSource {

        Counted(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return counted(Connection.class, super.getConnection());
        }
    }

    /// Statements too, which a connection hands out.
    private static <T> T counted(Class<T> type, T target) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (target instanceof java.sql.Statement && method.getName().startsWith("execute")) {
                        ASKED.set(ASKED.get() + 1);
                    }
                    try {
                        Object answer = method.invoke(target, arguments);
                        return answer instanceof PreparedStatement statement
                                        && method.getReturnType() == PreparedStatement.class
                                ? counted(PreparedStatement.class, statement)
                                : answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
