package vn.dondoc.monitoring;

import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import vn.dondoc.assignment.Progress;

/** What a page asks of a list, as it stands in the address. */
record ListRequest(
        String text,
        String agency,
        String field,
        String bucket,
        Progress progress,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate givenFrom,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate givenTo,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate dueFrom,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate dueTo,
        Boolean open,
        Long directiveId,
        AgencyPart part,
        Boolean owed,
        ListOrder order,
        Boolean ownFirst) {

    ListCriteria criteria() {
        return new ListCriteria(
                text,
                agency,
                field,
                bucket,
                progress,
                givenFrom,
                givenTo,
                dueFrom,
                dueTo,
                open,
                directiveId,
                part,
                owed);
    }

    /**
     * @param ownFields of who asks
     * @return fields that come first: his own, unless he asks for an order and not for them before it
     */
    List<String> first(List<String> ownFields) {
        return order == null || Boolean.TRUE.equals(ownFirst) ? ownFields : List.of();
    }

    ListOrder orderOrDefault() {
        return order == null ? ListOrder.DIRECTIVE : order;
    }
}
