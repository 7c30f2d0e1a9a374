package vn.dondoc.organisation.process;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import vn.dondoc.organisation.EngineDirectory;
import vn.dondoc.organisation.Person;

/** Writes the mirror with the engine's public identity service. */
@Component
class MirroredDirectory implements EngineDirectory {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final IdentityService identityService;

    MirroredDirectory(IdentityService identityService) {
        this.identityService = identityService;
    }

    @Override
    public void saveUser(Person person) {
        asEngine(() -> {
            User user = identityService.createUserQuery().userId(person.id()).singleResult();
            boolean isNew = user == null;
            if (isNew) {
                user = identityService.newUser(person.id());
                user.setPassword(unusablePassword());
            }
            if (rename(user, person) || isNew) {
                identityService.saveUser(user);
            }
        });
    }

    @Override
    public void removeUser(String personId) {
        asEngine(() -> identityService.deleteUser(personId));
    }

    @Override
    public void saveGroup(String groupId, String name) {
        String type = groupId.equals(Groups.CAMUNDA_ADMIN) ? Groups.GROUP_TYPE_SYSTEM : Groups.GROUP_TYPE_WORKFLOW;
        asEngine(() -> {
            Group group = identityService.createGroupQuery().groupId(groupId).singleResult();
            if (group == null) {
                group = identityService.newGroup(groupId);
            } else if (name.equals(group.getName()) && type.equals(group.getType())) {
                return;
            }
            group.setName(name);
            group.setType(type);
            identityService.saveGroup(group);
        });
    }

    @Override
    public void removeGroup(String groupId) {
        asEngine(() -> identityService.deleteGroup(groupId));
    }

    @Override
    public void setMemberships(String personId, Set<String> groupIds) {
        asEngine(() -> {
            Set<String> before = identityService.createGroupQuery().groupMember(personId).list().stream()
                    .map(Group::getId)
                    .collect(Collectors.toSet());
            before.stream()
                    .filter(group -> !groupIds.contains(group))
                    .forEach(group -> identityService.deleteMembership(personId, group));
            groupIds.stream()
                    .filter(group -> !before.contains(group))
                    .forEach(group -> identityService.createMembership(personId, group));
        });
    }

    /**
     * The engine shows "first last" and sorts by last: with the given name as last, a list reads as Vietnamese lists do.
     *
     * @return whether anything differs
     */
    private static boolean rename(User user, Person person) {
        int cut = person.fullName().lastIndexOf(' ');
        String first = cut < 0 ? person.fullName() : person.fullName().substring(0, cut);
        String last = cut < 0 ? "" : person.fullName().substring(cut + 1);
        if (first.equals(user.getFirstName())
                && last.equals(Objects.requireNonNullElse(user.getLastName(), ""))
                && Objects.equals(person.email(), user.getEmail())) {
            return false;
        }
        user.setFirstName(first);
        user.setLastName(last);
        user.setEmail(person.email());
        return true;
    }

    /** Also satisfies the engine's password policy, should it be switched on. */
    private static String unusablePassword() {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        return "aA1!" + HexFormat.of().formatHex(random);
    }

    /** Whoever may change our tables was asked before; the engine's own grants on users and groups are nobody's. */
    private void asEngine(Runnable write) {
        var before = identityService.getCurrentAuthentication();
        identityService.clearAuthentication();
        try {
            write.run();
        } finally {
            if (before != null) {
                identityService.setAuthentication(before);
            }
        }
    }
}
