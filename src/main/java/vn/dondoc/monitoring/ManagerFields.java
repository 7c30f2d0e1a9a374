package vn.dondoc.monitoring;

import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.dondoc.assignment.Progress;
import vn.dondoc.assignment.ReportBucket;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.ManagerScope;
import vn.dondoc.monitoring.ManagerAccess.Choice;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.Responsibilities;
import vn.dondoc.organisation.Responsibility;

/** Whose field is whose: a vice chairman, or the Office's officer and leader, finds the fields that he looks after first. */
@Service
class ManagerFields {

    private final Agencies agencies;
    private final Responsibilities responsibilities;
    private final ColumnChoices columns;
    private final Clock clock;

    ManagerFields(Agencies agencies, Responsibilities responsibilities, ColumnChoices columns, Clock clock) {
        this.agencies = agencies;
        this.responsibilities = responsibilities;
        this.columns = columns;
        this.clock = clock;
    }

    List<String> own(Actor actor) {
        return responsibilities.all().stream()
                .filter(field -> looksAfter(actor, field))
                .map(Responsibility::field)
                .toList();
    }

    /** All fields, those that he looks after first. */
    List<Responsibility> of(Actor actor) {
        return responsibilities.all().stream()
                .sorted(Comparator.comparing(field -> !looksAfter(actor, field)))
                .toList();
    }

    ManagerAccess access(Actor actor, ManagerScope scope) {
        return new ManagerAccess(
                actor.isAdministrator(),
                scope.all(),
                OfficeZone.today(clock),
                agencies.all().stream()
                        .filter(agency -> scope.all() || scope.agencies().contains(agency.code()))
                        .map(agency -> new Choice(agency.code(), agency.shortName()))
                        .toList(),
                of(actor).stream()
                        .map(field -> new Choice(field.field(), field.name()))
                        .toList(),
                own(actor).size(),
                Arrays.stream(Progress.values())
                        .filter(progress -> progress != Progress.DRAFTED)
                        .map(progress -> new Choice(progress.name(), progress.label()))
                        .toList(),
                Stream.concat(
                                Arrays.stream(ReportBucket.values())
                                        .map(bucket -> new Choice(bucket.name(), bucket.label())),
                                Stream.of(new Choice(BucketCondition.RECALLED, Progress.RECALLED.label())))
                        .toList(),
                Arrays.stream(ListColumn.values())
                        .map(column -> new Choice(column.name(), column.label()))
                        .toList(),
                columns.of(actor.id()).stream().map(Enum::name).toList());
    }

    private static boolean looksAfter(Actor actor, Responsibility field) {
        return List.of(field.viceChair(), field.officeLeader(), field.officeOfficer())
                .contains(actor.id());
    }
}
