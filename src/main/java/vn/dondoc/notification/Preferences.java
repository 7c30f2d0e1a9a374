package vn.dondoc.notification;

import java.time.Clock;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.identity.Actor;

/** How each person wants to be told; only what differs from the office's own choice is kept. The app itself tells always. */
@Service
class Preferences {

    private final JdbcClient jdbc;
    private final List<Channel> channels;
    private final Clock clock;

    Preferences(JdbcClient jdbc, List<Channel> channels, Clock clock) {
        this.jdbc = jdbc;
        this.channels = channels;
        this.clock = clock;
    }

    /** @param quietFrom null where nothing is set */
    record Own(
            String email,
            String refused,
            boolean listsOnly,
            boolean digestOnly,
            LocalTime quietFrom,
            LocalTime quietTo) {}

    record Choice(NoticeKind kind, ChannelKind channel, boolean wanted) {}

    PreferenceView of(Actor person) {
        Own own = jdbc.sql("select p.email, r.reason as refused, q.quiet_from, q.quiet_to,"
                        + " coalesce(q.digest_only, false) as digest_only,"
                        + " case when " + Outbox.ABOVE + " then true else false end as lists_only"
                        + " from person p left join refused_address r on r.address = p.email"
                        + " left join quiet_time q on q.person_id = p.id where p.id = :me")
                .param("me", person.id())
                .param("today", OfficeZone.today(clock))
                .query(Own.class)
                .single();
        List<Choice> chosen = jdbc.sql("select kind, channel, wanted from channel_choice where person_id = :me")
                .param("me", person.id())
                .query(Choice.class)
                .list();
        return new PreferenceView(
                own.email(),
                own.refused(),
                own.listsOnly(),
                own.digestOnly(),
                own.quietFrom(),
                own.quietTo(),
                Arrays.stream(ChannelKind.values())
                        .map(one -> new PreferenceView.ChannelLine(one, one.label(), Channel.isOn(channels, one)))
                        .toList(),
                Arrays.stream(NoticeKind.values())
                        .filter(kind -> own.listsOnly() || kind.isAtOnce() || kind.pace() == NoticeKind.Pace.DAILY)
                        .filter(kind -> kind.isForEverybody() || person.isAdministrator())
                        .map(kind -> line(kind, own.listsOnly(), chosen))
                        .toList());
    }

    private static PreferenceView.KindLine line(NoticeKind kind, boolean listsOnly, List<Choice> chosen) {
        List<ChannelKind> offered = offered(kind, listsOnly);
        return new PreferenceView.KindLine(
                kind,
                kind.label(),
                kind.isAtOnce() && !listsOnly,
                offered,
                offered.stream().filter(channel -> wants(kind, channel, chosen)).toList());
    }

    /** The gateway takes single messages only; nobody gets those who stands above the Office's deputy head. */
    private static List<ChannelKind> offered(NoticeKind kind, boolean listsOnly) {
        return kind.isAtOnce() && !listsOnly
                ? List.of(ChannelKind.EMAIL, ChannelKind.WEBHOOK)
                : List.of(ChannelKind.EMAIL);
    }

    private static boolean wants(NoticeKind kind, ChannelKind channel, Collection<Choice> chosen) {
        return chosen.stream()
                .filter(one -> one.kind() == kind && one.channel() == channel)
                .map(Choice::wanted)
                .findFirst()
                .orElse(channel.wantedByDefault());
    }

    /** In one transaction; two windows of the same person queue. */
    @Transactional
    void save(Actor person, PreferenceInput.Choices choices) {
        jdbc.sql("select id from person where id = :me for update")
                .param("me", person.id())
                .query(String.class)
                .single();
        jdbc.sql("delete from quiet_time where person_id = :me")
                .param("me", person.id())
                .update();
        if (choices.digestOnly() || choices.quietFrom() != null) {
            jdbc.sql(
                            """
                    insert into quiet_time (person_id, quiet_from, quiet_to, digest_only)
                    values (:me, cast(:from as time), cast(:to as time), :digestOnly)""")
                    .param("me", person.id())
                    .param("from", choices.quietFrom())
                    .param("to", choices.quietTo())
                    .param("digestOnly", choices.digestOnly())
                    .update();
        }
        choices.wanted().forEach((kind, wanted) -> choose(person, kind, wanted));
    }

    private void choose(Actor person, NoticeKind kind, Set<ChannelKind> wanted) {
        jdbc.sql("delete from channel_choice where person_id = :me and kind = :kind")
                .param("me", person.id())
                .param("kind", kind.name())
                .update();
        Map<ChannelKind, Boolean> differing = Arrays.stream(ChannelKind.values())
                .filter(channel -> wanted.contains(channel) != channel.wantedByDefault())
                .collect(Collectors.toMap(channel -> channel, wanted::contains));
        differing.forEach((channel, chosen) -> jdbc.sql(
                        "insert into channel_choice (person_id, kind, channel, wanted) values (:me, :kind, :channel, :wanted)")
                .param("me", person.id())
                .param("kind", kind.name())
                .param("channel", channel.name())
                .param("wanted", chosen)
                .update());
    }
}
