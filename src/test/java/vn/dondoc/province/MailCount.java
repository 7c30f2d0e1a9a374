package vn.dondoc.province;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.notification.AwkwardMailServer;

/** How many mails each person got on each day, as the mail server took them. */
final class MailCount {

    private record PersonDay(String address, LocalDate day) {}

    private final Map<PersonDay, Integer> counts = new ConcurrentHashMap<>();

    MailCount(AwkwardMailServer server, Clock clock) {
        server.onTaken(
                mail -> counts.merge(new PersonDay(header(mail, "To: "), OfficeZone.today(clock)), 1, Integer::sum));
    }

    private static String header(String mail, String name) {
        return mail.lines()
                .filter(line -> line.startsWith(name))
                .findFirst()
                .orElseThrow()
                .substring(name.length());
    }

    List<String> onDaysOff() {
        return counts.keySet().stream()
                .filter(of -> !OfficeDays.works(of.day()))
                .map(PersonDay::toString)
                .toList();
    }

    /** Of the days on which a person got anything at all: those without a mail would only flatter. */
    int percentile(LocalDate from, int percent) {
        List<Integer> sorted = sorted(from);
        return sorted.get((int) Math.ceil(sorted.size() * percent / 100.0) - 1);
    }

    private List<Integer> sorted(LocalDate from) {
        return counts.entrySet().stream()
                .filter(count -> !count.getKey().day().isBefore(from))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
    }

    String summary(LocalDate from) {
        String most = counts.entrySet().stream()
                .filter(count -> !count.getKey().day().isBefore(from))
                .sorted(Comparator.comparing(count -> -count.getValue()))
                .limit(5)
                .map(count -> count.getKey().address() + " " + count.getKey().day() + ": " + count.getValue())
                .toList()
                .toString();
        return "Mails for a person on a working day on which he got any: p50 %d, p95 %d, p99 %d, most %d; %d such days, %d mails; %s"
                .formatted(
                        percentile(from, 50),
                        percentile(from, 95),
                        percentile(from, 99),
                        percentile(from, 100),
                        sorted(from).size(),
                        sorted(from).stream().mapToInt(Integer::intValue).sum(),
                        most);
    }
}
