package vn.dondoc.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.dondoc.deadline.Urgency;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveAmendment;
import vn.dondoc.directive.Registration;
import vn.dondoc.directive.RegistrationReader;
import vn.dondoc.problem.Faults;

/** Reads what a request is to change, as it is entered and as it is kept until somebody decides. */
@Component
class RequestDetails {

    private final ObjectMapper json;
    private final RegistrationReader reader;

    RequestDetails(ObjectMapper json, RegistrationReader reader) {
        this.json = json;
        this.reader = reader;
    }

    /** @return null where there is nothing to keep */
    String write(RequestDetail detail) {
        try {
            return detail.equals(RequestDetail.NONE) ? null : json.writeValueAsString(detail);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    RequestDetail of(Request request) {
        try {
            return request.detail() == null
                    ? RequestDetail.NONE
                    : json.readValue(request.detail(), RequestDetail.class);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("The detail of request " + request.id() + " cannot be read", notOurs);
        }
    }

    /** What is blank stays as it is. */
    DirectiveAmendment amendment(RequestDetail detail, Faults faults) {
        RequestDetail.Amendment given = detail.amendment();
        return given == null
                ? new DirectiveAmendment(null, null, null, null, null)
                : new DirectiveAmendment(
                        text(given.subject()),
                        given.recipients() == null || given.recipients().isEmpty() ? null : given.recipients(),
                        text(given.signedBy()),
                        text(given.reportTo()),
                        urgency(text(given.urgency()), faults));
    }

    /** Facts as they are kept: those alone that are new. */
    static RequestDetail keeping(DirectiveAmendment exact) {
        return new RequestDetail(
                new RequestDetail.Amendment(
                        exact.subject(),
                        exact.recipients(),
                        exact.signedBy(),
                        exact.reportTo(),
                        exact.urgency() == null ? null : exact.urgency().name()),
                null,
                null,
                null);
    }

    /** @return null with a fault where none is given */
    Registration.Part part(RequestDetail detail, Directive directive, Faults faults) {
        if (detail.part() == null || !detail.part().isObject()) {
            faults.add("", "Hãy nhập nhiệm vụ cần giao bổ sung.");
            return null;
        }
        return reader.part(reader.read(detail.part().toString(), faults), directive.issuedOn());
    }

    static Set<Long> carriedOver(RequestDetail detail) {
        List<Long> ids =
                detail.replacement() == null ? null : detail.replacement().carriedOver();
        return ids == null ? Set.of() : Set.copyOf(ids);
    }

    static Long replacedBy(RequestDetail detail) {
        return detail.replacement() == null ? null : detail.replacement().replacedBy();
    }

    static RequestDetail.Watch watch(RequestDetail detail) {
        return detail.watch() == null ? new RequestDetail.Watch(null, null, null, null) : detail.watch();
    }

    static String text(String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }

    private static Urgency urgency(String given, Faults faults) {
        try {
            return given == null ? null : Urgency.valueOf(given);
        } catch (IllegalArgumentException unknown) {
            faults.add("urgency", "Hãy chọn độ khẩn: NONE, URGENT, VERY_URGENT hoặc IMMEDIATE.");
            return null;
        }
    }
}
