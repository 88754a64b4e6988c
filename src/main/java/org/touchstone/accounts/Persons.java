package org.touchstone.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The table of people. */
interface Persons extends Repository<Person, PersonId> {

    Person saveAndFlush(Person person);

    Optional<Person> findById(PersonId id);

    Optional<Person> findByEmail(String email);

    List<Person> findByIdIn(Collection<PersonId> ids);

    List<Person> findByOriginAndOriginNameIn(String origin, Collection<String> names);

    /** Those who judged elsewhere have no account to look after and are left out. */
    @Query("select p from Person p where p.origin is null order by p.disabled, p.simulated, p.name, p.id")
    List<Person> findAllByName();

    @Query("select p from Person p join p.roles r where r = org.touchstone.accounts.Role.ADMIN order by p.createdAt,"
            + " p.id")
    List<Person> findAdmins();

    boolean existsByEmail(String email);

    boolean existsByPseudonym(String pseudonym);

    long count();
}
