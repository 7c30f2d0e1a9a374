package vn.dondoc.workflow.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import vn.dondoc.identity.Actor;
import vn.dondoc.problem.Problem;

/** A request to an engine address that we answer ourselves, in the engine's own JSON shapes. */
record EngineExchange(
        Actor actor, String id, HttpServletRequest request, HttpServletResponse response, ObjectMapper json) {

    private static final int LARGEST_BODY = 2_000_000;

    /** @throws Problem if the body is no JSON object, or larger than any form of ours */
    JsonNode body() throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (bytes.length > LARGEST_BODY) {
            throw Problem.refused("", "Nội dung gửi lên quá lớn.");
        }
        if (bytes.length == 0) {
            return json.createObjectNode();
        }
        try {
            JsonNode body = json.readTree(bytes);
            if (!body.isObject()) {
                throw Problem.refused("", "Nội dung gửi lên phải là một đối tượng JSON.");
            }
            return body;
        } catch (JsonProcessingException malformed) {
            throw Problem.refused("", "Nội dung gửi lên không phải là JSON đúng cú pháp.");
        }
    }

    /** The engine's shape of posted variables: {@code {"variables":{"name":{"value":…,"type":…}}}}. */
    Map<String, Object> variables() throws IOException {
        Map<String, Object> variables = new HashMap<>();
        body().path("variables").fields().forEachRemaining(entry -> {
            JsonNode value = entry.getValue().path("value");
            if (value.isContainerNode()) {
                throw Problem.refused(entry.getKey(), "“" + entry.getKey() + "” phải là một giá trị đơn.");
            }
            variables.put(entry.getKey(), json.convertValue(value, Object.class));
        });
        return variables;
    }

    int number(String parameter, int otherwise) {
        String given = request.getParameter(parameter);
        if (given == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(given);
        } catch (NumberFormatException notANumber) {
            throw Problem.refused(parameter, "“" + parameter + "” phải là số nguyên.");
        }
    }

    boolean wantsHal() {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("application/hal+json");
    }

    void write(Object body) throws IOException {
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType(wantsHal() ? "application/hal+json;charset=UTF-8" : "application/json;charset=UTF-8");
        json.writeValue(response.getOutputStream(), body);
    }

    /** @param path a path of ours */
    void redirect(String path) throws IOException {
        response.sendRedirect(request.getContextPath() + path);
    }

    void noContent() {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
