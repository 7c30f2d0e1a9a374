package vn.dondoc.directive;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.language.VietnameseText;
import vn.dondoc.problem.Faults;

/** Reads the fields of a JSON object one by one and names every fault by its place; a missing field is null. */
public final class JsonFields {

    private final JsonNode object;
    private final String path;
    private final Faults faults;
    private final Set<String> read = new HashSet<>();

    JsonFields(JsonNode object, String path, Faults faults) {
        this.object = object;
        this.path = path;
        this.faults = faults;
    }

    Faults faults() {
        return faults;
    }

    String path(String name) {
        return path + name;
    }

    /** Trimmed and composed; null if missing or blank. */
    public String text(String name, int maxLength) {
        JsonNode node = node(name);
        if (node == null) {
            return null;
        }
        if (!node.isTextual()) {
            faults.add(path(name), "“" + path(name) + "” phải là chữ.");
            return null;
        }
        return checked(path(name), node.textValue(), maxLength);
    }

    List<String> texts(String name, int maxLength) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : array(name)) {
            String text = element.isTextual() ? checked(path(name), element.textValue(), maxLength) : null;
            if (text != null) {
                texts.add(text);
            } else {
                faults.add(path(name), "“" + path(name) + "” phải là danh sách chữ, không có mục trống.");
            }
        }
        return texts;
    }

    LocalDate date(String name) {
        String text = text(name, 20);
        if (text == null) {
            return null;
        }
        return VietnameseDate.parse(text).orElseGet(() -> {
            faults.add(
                    path(name),
                    "“" + path(name) + "”: “" + text
                            + "” không phải là ngày; hãy viết dạng 2024-03-15 hoặc 15/03/2024.");
            return null;
        });
    }

    boolean flag(String name) {
        JsonNode node = node(name);
        if (node != null && !node.isBoolean()) {
            faults.add(path(name), "“" + path(name) + "” phải là true hoặc false.");
        }
        return node != null && node.asBoolean();
    }

    Integer wholeNumber(String name) {
        JsonNode node = node(name);
        if (node == null) {
            return null;
        }
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            faults.add(path(name), "“" + path(name) + "” phải là số nguyên.");
            return null;
        }
        return node.intValue();
    }

    <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        String text = text(name, 40);
        if (text == null) {
            return null;
        }
        try {
            return Enum.valueOf(type, text);
        } catch (IllegalArgumentException unknown) {
            faults.add(
                    path(name),
                    "“" + path(name) + "”: không có giá trị “" + text + "”; hãy dùng một trong "
                            + List.of(type.getEnumConstants()) + ".");
            return null;
        }
    }

    JsonFields object(String name) {
        JsonNode node = node(name);
        if (node != null && !node.isObject()) {
            faults.add(path(name), "“" + path(name) + "” phải là một đối tượng.");
        }
        return node != null && node.isObject() ? new JsonFields(node, path(name) + ".", faults) : null;
    }

    List<JsonFields> objects(String name) {
        List<JsonFields> objects = new ArrayList<>();
        for (JsonNode element : array(name)) {
            String place = path(name) + "[" + objects.size() + "].";
            if (!element.isObject()) {
                faults.add(place, "“" + place + "” phải là một đối tượng.");
            }
            objects.add(new JsonFields(element, place, faults));
        }
        return objects;
    }

    Iterable<String> names() {
        return object::fieldNames;
    }

    /** A field that nobody asked for is most likely a slip of the pen: it is named rather than lost. */
    void refuseOthers() {
        object.fieldNames().forEachRemaining(name -> {
            if (!read.contains(name)) {
                faults.add(path(name), "Không có nội dung nào tên “" + path(name) + "”; hãy kiểm tra lại tên.");
            }
        });
    }

    private Iterable<JsonNode> array(String name) {
        JsonNode node = node(name);
        if (node == null) {
            return List.of();
        }
        if (!node.isArray()) {
            faults.add(path(name), "“" + path(name) + "” phải là một danh sách.");
            return List.of();
        }
        return node;
    }

    private JsonNode node(String name) {
        read.add(name);
        JsonNode node = object.get(name);
        return node == null || node.isNull() ? null : node;
    }

    private String checked(String place, String text, int maxLength) {
        if (!VietnameseText.isText(text)) {
            faults.add(place, "“" + place + "” có ký tự không phải là chữ Unicode hợp lệ.");
            return null;
        }
        String clean = VietnameseText.clean(text);
        if (clean.length() > maxLength) {
            faults.add(place, "“" + place + "” dài " + clean.length() + " ký tự, tối đa " + maxLength + ".");
        }
        return clean.isEmpty() ? null : clean;
    }
}
