package vn.dondoc.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;
import vn.dondoc.problem.Problem;

/** A draft is stored as the form sent it; only that it is JSON of a sane size is checked. */
@Component
class DraftBody {

    private static final int LONGEST = 1_000_000;

    private final ObjectMapper json;

    DraftBody(ObjectMapper json) {
        this.json = json;
    }

    /** @throws Problem if it is no JSON object or longer than any form */
    String checked(String content) {
        try {
            if (content.length() <= LONGEST && json.readTree(content).isObject()) {
                return content;
            }
        } catch (JsonProcessingException malformed) {
            // Refused below.
        }
        throw Problem.refused("", "Bản nháp không lưu được: nội dung quá dài hoặc sai cú pháp JSON.");
    }
}
