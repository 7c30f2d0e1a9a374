package db.migration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * All that somebody had half written beside a task's form was one text, a draft of the task: each place gets a row of its own. What
 * cannot be read so stays a draft, which goes with its task.
 */
public class V57_1__Unsent_texts_by_place extends BaseJavaMigration {

    private static final String ON_PAPER = "on-paper";
    private static final int LONGEST_PLACE = 80;

    /** Where something was written beside two tasks on the same matter, the later counts. */
    private static final String FORMER =
            """
            select d.subject, d.person_id, d.content, d.saved_at, t.task_id, t.assignment_id, t.directive_id
              from draft d join open_task t on t.task_id = d.task_id
             where d.subject like 'beside/%' order by d.saved_at desc, d.subject""";

    private record Former(
            String subject, String person, String content, OffsetDateTime savedAt, String taskId, String matter) {}

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        Set<String> written = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(FORMER);
                PreparedStatement insert = connection.prepareStatement(
                        "insert into unsent_text (person_id, about, place, task_id, content, saved_at) values (?, ?, ?, ?, ?, ?)");
                PreparedStatement delete = connection.prepareStatement("delete from draft where subject = ?")) {
            while (rows.next()) {
                if (split(former(rows), insert, written)) {
                    delete.setString(1, rows.getString("subject"));
                    delete.executeUpdate();
                }
            }
        }
    }

    private static Former former(ResultSet row) throws SQLException {
        String assignment = row.getString("assignment_id");
        return new Former(
                row.getString("subject"),
                row.getString("person_id"),
                row.getString("content"),
                row.getObject("saved_at", OffsetDateTime.class),
                row.getString("task_id"),
                assignment == null ? "directive/" + row.getString("directive_id") : "assignment/" + assignment);
    }

    /** @return whether it could be read */
    private boolean split(Former former, PreparedStatement insert, Set<String> written) throws SQLException {
        JsonNode places;
        try {
            places = json.readTree(former.content()).path("values");
        } catch (JsonProcessingException unreadable) {
            return false;
        }
        for (Map.Entry<String, JsonNode> each : places.properties()) {
            // A place was named by the address that its text is sent to.
            String place = each.getKey().replaceFirst("^/api/", "").replace('/', '.');
            boolean ofTask = place.equals(ON_PAPER);
            String about = ofTask ? "task/" + former.taskId() : former.matter();
            if (place.length() <= LONGEST_PLACE && written.add(former.person() + " " + about + " " + place)) {
                insert.setString(1, former.person());
                insert.setString(2, about);
                insert.setString(3, place);
                insert.setString(4, ofTask ? former.taskId() : null);
                insert.setString(
                        5,
                        json.createObjectNode().set("values", each.getValue()).toString());
                insert.setObject(6, former.savedAt());
                insert.executeUpdate();
            }
        }
        return places.isObject();
    }
}
