package vn.dondoc.assignment;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.organisation.Person;
import vn.dondoc.organisation.Persons;
import vn.dondoc.organisation.Role;
import vn.dondoc.problem.Faults;

/** Whoever names a handler may name fellow officers who work with him: they read along and are reminded, he completes. */
@Service
public class DeputyNaming {

    /** The field of each form that names a handler. */
    public static final String FIELD = "deputyIds";

    public static final String LABEL = "Người phối hợp xử lý";

    private final DeputyHandlers deputies;
    private final Persons persons;
    private final Clock clock;

    DeputyNaming(DeputyHandlers deputies, Persons persons, Clock clock) {
        this.deputies = deputies;
        this.persons = persons;
        this.clock = clock;
    }

    /** The agency's officers. */
    public List<Person> candidates(String agencyCode) {
        return persons.holding(agencyCode, Role.OFFICER, OfficeZone.today(clock));
    }

    /**
     * Those named before are deputies no more.
     *
     * @param before whether somebody handled it before: only then may there be any
     * @param posted ids separated by blanks; null for nobody
     * @return who works with him, as the end of the sentence that names the handler; empty if nobody does
     * @throws vn.dondoc.problem.Problem if one of them is no officer of that agency, handles it himself, or is named twice
     */
    public String name(SharedWork work, boolean before, String handlerId, String posted, String namedBy) {
        List<Person> named = posted == null ? List.of() : require(work.agencyCode(), handlerId, posted);
        if (before) {
            deputies.end(work);
        }
        deputies.add(work, named.stream().map(Person::id).toList(), namedBy);
        return named.isEmpty()
                ? ""
                : "; phối hợp xử lý: " + named.stream().map(Person::fullName).collect(Collectors.joining(", "));
    }

    /**
     * Another handles it now.
     *
     * @param posted as in {@link #name}; null where nothing was said of them: then they stay, but for the new handler himself
     */
    public String handedOver(SharedWork work, String handlerId, String posted, String namedBy) {
        if (posted != null) {
            return name(work, true, handlerId, posted, namedBy);
        }
        deputies.end(work, handlerId);
        return "";
    }

    /** Their agency leads it no more. */
    @EventListener
    void leadChanged(LeadChanged changed) {
        deputies.end(new SharedWork(changed.assignmentId(), null, changed.formerLeadCode()));
    }

    private List<Person> require(String agencyCode, String handlerId, String posted) {
        List<String> ids =
                Arrays.stream(posted.split("\\s+")).filter(id -> !id.isEmpty()).toList();
        Map<String, Person> officers = candidates(agencyCode).stream()
                .collect(Collectors.toMap(Person::id, Function.identity(), (one, same) -> one));
        Faults faults = new Faults();
        if (ids.contains(handlerId)) {
            faults.add(FIELD, "Người xử lý chính không đồng thời là người phối hợp xử lý; hãy bỏ chọn một bên.");
        } else if (!officers.keySet().containsAll(ids)) {
            faults.add(
                    FIELD,
                    "Người phối hợp xử lý phải là chuyên viên đang làm việc của cơ quan; hãy bỏ người của cơ quan khác hoặc đã nghỉ.");
        } else if (new HashSet<>(ids).size() < ids.size()) {
            faults.add(FIELD, "Có người được chọn hai lần; mỗi người chỉ chọn một lần.");
        }
        faults.throwIfAny();
        return ids.stream().map(officers::get).toList();
    }
}
