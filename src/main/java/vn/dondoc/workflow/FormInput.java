package vn.dondoc.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.VariableScope;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.language.VietnameseText;
import vn.dondoc.problem.Faults;

/** Reads posted values against the fields of a form. */
public final class FormInput {

    private FormInput() {}

    /** Reads what was posted and takes it out of the process again: nothing that people write stays in the engine. */
    static Map<String, Object> take(VariableScope scope, List<FormField> fields) {
        Faults faults = new Faults();
        Map<String, Object> values = take(scope, fields, faults);
        faults.throwIfAny();
        return values;
    }

    static Map<String, Object> take(VariableScope scope, List<FormField> fields, Faults faults) {
        Map<String, Object> posted = new HashMap<>(scope.getVariables());
        posted.keySet().removeAll(ProcessVariable.RESERVED);
        Map<String, Object> values = read(posted, fields, faults);
        posted.keySet().stream()
                .filter(name -> !name.equals(ProcessVariable.OUTCOME))
                .forEach(scope::removeVariable);
        return values;
    }

    /** What can be read is read; each unknown name, wrong type or too long text is a fault. */
    public static Map<String, Object> read(Map<String, Object> posted, List<FormField> fields, Faults faults) {
        Map<String, FormField> byName = fields.stream().collect(Collectors.toMap(FormField::name, Function.identity()));
        Map<String, Object> values = new HashMap<>();
        posted.forEach((name, value) -> {
            FormField field = byName.get(name);
            if (field == null && !name.equals(ProcessVariable.OUTCOME)) {
                faults.add(name, "Biểu mẫu này không có nội dung “" + name + "”.");
            } else if (field != null && value != null && !value.toString().isBlank()) {
                Object read = readValue(field, value, faults);
                if (read != null) {
                    values.put(name, read);
                }
            }
        });
        return values;
    }

    private static Object readValue(FormField field, Object value, Faults faults) {
        return switch (field.type()) {
            case FLAG -> flag(field, value, faults);
            case DATE -> date(field, value, faults);
            case TEXT -> text(field, value, faults);
        };
    }

    private static Object flag(FormField field, Object value, Faults faults) {
        if (!(value instanceof Boolean)) {
            faults.add(field.name(), field.label() + ": chỉ chọn có hoặc không.");
            return null;
        }
        return value;
    }

    private static Object date(FormField field, Object value, Faults faults) {
        return VietnameseDate.parse(value.toString()).map(Object.class::cast).orElseGet(() -> {
            faults.add(
                    field.name(),
                    field.label() + ": “" + abbreviated(value)
                            + "” không phải là ngày; hãy nhập theo dạng ngày/tháng/năm, ví dụ 25/03/2024.");
            return null;
        });
    }

    private static Object text(FormField field, Object value, Faults faults) {
        if (!(value instanceof String text) || !VietnameseText.isText(text)) {
            faults.add(field.name(), field.label() + ": nội dung không phải là chữ đọc được.");
            return null;
        }
        String clean = VietnameseText.clean(text);
        if (clean.length() > field.maxLength()) {
            faults.add(
                    field.name(),
                    field.label() + ": dài " + clean.length() + " ký tự, tối đa " + field.maxLength()
                            + "; hãy viết gọn lại.");
            return null;
        }
        return clean;
    }

    private static String abbreviated(Object value) {
        String text = value.toString();
        return text.length() <= 30 ? text : text.substring(0, 30) + "…";
    }
}
