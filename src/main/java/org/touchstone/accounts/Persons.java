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

    @Query("select p from Person p order by p.disabled, p.simulated, p.name, p.id")
    List<Person> findAllByName();

    @Query("select p from Person p join p.roles r where r = org.touchstone.accounts.Role.ADMIN order by p.createdAt,"
            + " p.id")
    List<Person> findAdmins();

    boolean existsByEmail(String email);

    boolean existsByPseudonym(String pseudonym);

    long count();
}
