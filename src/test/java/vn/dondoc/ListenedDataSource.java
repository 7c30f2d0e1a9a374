package vn.dondoc;

import com.zaxxer.hikari.HikariDataSource;
import java.util.function.UnaryOperator;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.lang.NonNull;

/** Puts listeners around the application's data source. */
public final class ListenedDataSource {

    private ListenedDataSource() {}

    public static BeanPostProcessor by(UnaryOperator<ProxyDataSourceBuilder> listeners) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(@NonNull Object bean, @NonNull String name) {
                return bean instanceof HikariDataSource real
                        ? listeners.apply(ProxyDataSourceBuilder.create(real)).build()
                        : bean;
            }
        };
    }
}
