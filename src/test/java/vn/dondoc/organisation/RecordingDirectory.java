package vn.dondoc.organisation;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The engine's directory as a few maps; as strict as the engine about what must be there. */
public final class RecordingDirectory implements EngineDirectory {

    public final Map<String, String> users = new TreeMap<>();
    public final Map<String, String> groups = new TreeMap<>();
    public final Map<String, Set<String>> memberships = new TreeMap<>();

    @Override
    public void saveUser(Person person) {
        users.put(person.id(), person.fullName());
    }

    @Override
    public void removeUser(String personId) {
        users.remove(personId);
        memberships.remove(personId);
    }

    @Override
    public void saveGroup(String groupId, String name) {
        groups.put(groupId, name);
    }

    @Override
    public void removeGroup(String groupId) {
        groups.remove(groupId);
        memberships.values().forEach(of -> of.remove(groupId));
    }

    @Override
    public void setMemberships(String personId, Set<String> groupIds) {
        if (!users.containsKey(personId) || !groups.keySet().containsAll(groupIds)) {
            throw new IllegalStateException("unknown: " + personId + " or one of " + groupIds);
        }
        memberships.put(personId, new TreeSet<>(groupIds));
    }
}
