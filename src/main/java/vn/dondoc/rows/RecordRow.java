package vn.dondoc.rows;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.springframework.beans.BeanUtils;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Makes a record of a row: the component {@code dueOn} from the column {@code due_on}. Spring's own mappers first ask for a column
 * {@code dueon}, and the driver answers with an exception, for each component of two words in each row.
 */
final class RecordRow<R> implements RowMapper<R> {

    private final Constructor<R> constructor;
    private final Class<?>[] types;
    private final String[] columns;

    /** @throws IllegalArgumentException if the type is no record */
    RecordRow(Class<R> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException("Not a record: " + type.getName());
        }
        RecordComponent[] components = type.getRecordComponents();
        this.types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        this.columns = Arrays.stream(components)
                .map(component -> JdbcUtils.convertPropertyNameToUnderscoreName(component.getName()))
                .toArray(String[]::new);
        this.constructor = BeanUtils.getResolvableConstructor(type);
    }

    /** @throws SQLException if a component has no column */
    @Override
    public R mapRow(ResultSet row, int number) throws SQLException {
        Object[] values = new Object[columns.length];
        for (int i = 0; i < columns.length; i++) {
            Object value = JdbcUtils.getResultSetValue(row, row.findColumn(columns[i]), types[i]);
            values[i] = DefaultConversionService.getSharedInstance().convert(value, types[i]);
        }
        return BeanUtils.instantiateClass(constructor, values);
    }
}
