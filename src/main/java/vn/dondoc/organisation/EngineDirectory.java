package vn.dondoc.organisation;

import java.util.Set;

/**
 * The engine's copy of our persons and roles, so that its web apps show names and offer tasks to groups. Ours is the truth;
 * every method may be repeated and writes only what differs. A user and a group may share an id.
 */
public interface EngineDirectory {

    /** Creates or renames the user. Nobody ever logs in with the engine's password: it is long, random and told to no one. */
    void saveUser(Person person);

    /** Removes the user with all memberships; nothing happens if there is none. */
    void removeUser(String personId);

    /** Creates or renames the group; {@link Role#ADMIN}'s is the engine's own group of administrators. */
    void saveGroup(String groupId, String name);

    /** Removes the group with all memberships; nothing happens if there is none. */
    void removeGroup(String groupId);

    /** Makes the user a member of exactly these groups; an empty set takes all away. User and groups must exist. */
    void setMemberships(String personId, Set<String> groupIds);
}
