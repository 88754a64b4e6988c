package org.touchstone.accounts;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** Someone who signs in, calls the API, or judges in simulation. */
@Entity
@Table(schema = "accounts", name = "person")
class Person {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PersonId id;

    private String name;

    private @Nullable String email;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    @Column(name = "password_one_time")
    private boolean passwordOneTime;

    private String pseudonym;

    private boolean simulated;

    private boolean external;

    private @Nullable String origin;

    @Column(name = "origin_name")
    private @Nullable String originName;

    private boolean disabled;

    @Column(name = "sign_in_generation")
    private int signInGeneration;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "erased_at")
    private @Nullable Instant erasedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(schema = "accounts", name = "person_role", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    @BatchSize(size = 500)
    private Set<Role> roles;

    @SuppressWarnings("NullAway.Init")
    protected Person() {} // for Hibernate

    Person(NewPerson wanted, String pseudonym, Instant createdAt) {
        this.id = PersonId.random();
        this.name = wanted.name();
        this.email = wanted.email();
        this.simulated = wanted.simulated();
        this.roles = EnumSet.copyOf(wanted.roles());
        this.pseudonym = pseudonym;
        this.createdAt = createdAt;
    }

    /** A worker without password whom another platform's link brings; known to everybody by the pseudonym. */
    static Person external(String pseudonym, Instant createdAt) {
        var person = new Person(new NewPerson(pseudonym, null, Set.of(Role.WORKER), false), pseudonym, createdAt);
        person.external = true;
        return person;
    }

    /** The same for somebody who only ever judged elsewhere, under that name. */
    static Person elsewhere(String origin, String name, String pseudonym, Instant createdAt) {
        var person = external(pseudonym, createdAt);
        person.origin = origin;
        person.originName = name;
        return person;
    }

    PersonId id() {
        return id;
    }

    /** What they were called where they judged; null for who judges here. */
    @Nullable
    String originName() {
        return originName;
    }

    boolean holds(Role role) {
        return roles.contains(role);
    }

    void changeRoles(Set<Role> roles) {
        this.roles.retainAll(roles);
        this.roles.addAll(roles);
    }

    /** Closes the account: every session ends and every token stops working. */
    void disable() {
        disabled = true;
        signInGeneration++;
    }

    void enable() {
        disabled = false;
    }

    /** Forgets who this is: what is left is a closed account under a label. */
    void erase(String label, Instant at) {
        disable();
        name = "Erased worker " + label;
        pseudonym = label;
        email = null;
        passwordHash = null;
        passwordOneTime = false;
        originName = origin == null ? null : label;
        roles.clear();
        erasedAt = at;
    }

    boolean isErased() {
        return erasedAt != null;
    }

    /** Everything that the person is called here or elsewhere. */
    List<String> called() {
        return Stream.of(name, pseudonym, email, originName)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Takes a new password, chosen by the person or handed to them for one sign-in; every session ends. */
    void takePassword(String hash, boolean oneTime) {
        passwordHash = hash;
        passwordOneTime = oneTime;
        signInGeneration++;
    }

    /** Whether the person could sign in by password today. */
    boolean canSignIn() {
        return passwordHash != null && !disabled;
    }

    /** Whether a session that was begun may go on. */
    boolean mayContinue() {
        return external ? !disabled && origin == null : canSignIn();
    }

    boolean hasOneTimePassword() {
        return passwordOneTime;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    @Nullable
    String email() {
        return email;
    }

    PersonView view() {
        return new PersonView(id, name, pseudonym, simulated, external, Set.copyOf(roles), origin);
    }

    Account account() {
        return new Account(
                view(),
                email,
                new Account.State(disabled, passwordHash != null, passwordOneTime, isErased()),
                createdAt);
    }

    SignedIn signedIn() {
        return new SignedIn(new CurrentPerson(id, name, roles), signInGeneration, passwordOneTime);
    }
}
