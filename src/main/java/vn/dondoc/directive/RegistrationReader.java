package vn.dondoc.directive;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.dondoc.problem.Faults;
import vn.dondoc.problem.Problem;

/** Reads a directive in the form of {@code directive.json}, from a request, a file or the break-down form. */
@Component
public class RegistrationReader {

    /** Of a name that stands there twice, or of a second object behind the first, nobody could say which one counts. */
    private final ObjectReader strict;

    RegistrationReader(ObjectMapper json) {
        this.strict = json.reader()
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    }

    /** @throws Problem if the bytes are no Unicode text or no JSON object */
    public JsonFields read(byte[] content, Faults faults) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException notUnicode) {
            throw Problem.refused(
                    "", "Nội dung không phải là văn bản Unicode (UTF-8); hãy lưu lại tệp ở dạng UTF-8 rồi gửi lại.");
        }
        return read(text, faults);
    }

    public JsonFields read(String text, Faults faults) {
        try {
            JsonNode root = strict.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
            if (root == null || !root.isObject()) {
                throw Problem.refused("", "Nội dung phải là một đối tượng JSON theo mẫu directive.json.");
            }
            return new JsonFields(root, "", faults);
        } catch (JsonProcessingException malformed) {
            var at = malformed.getLocation();
            throw Problem.refused(
                    "",
                    "Nội dung JSON sai cú pháp"
                            + (at == null ? "" : " tại dòng " + at.getLineNr() + ", cột " + at.getColumnNr())
                            + "; hãy kiểm tra lại.");
        }
    }

    /** One assignment, in the form that it has in {@code directive.json}; what else the caller wants of it is read before. */
    public Registration.Part part(JsonFields fields, LocalDate issuedOn) {
        Registration.Part part = RegistrationParts.part(fields, issuedOn, 1);
        fields.refuseOthers();
        return part;
    }

    /** The whole directive; faults of type and length are collected, what can be read is read. */
    public Registration registration(JsonFields fields) {
        Registration registration = new Registration(
                fields.text("number", 50),
                fields.date("issuedOn"),
                fields.text("issuer", 20),
                fields.text("subject", 1000),
                fields.text("field", 20),
                RegistrationParts.urgency(fields),
                fields.text("secrecy", 50),
                fields.text("originatingInstruction", 1000),
                fields.text("reportTo", 300),
                fields.text("signedBy", 64),
                fields.texts("recipients", 200),
                RegistrationParts.basis(fields),
                RegistrationParts.assignments(fields));
        fields.refuseOthers();
        return registration;
    }
}
