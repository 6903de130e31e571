package org.qianmo.access.store;

import java.util.List;
import org.qianmo.access.Role;
import org.springframework.data.jpa.repository.JpaRepository;

/** The people table. */
public interface People extends JpaRepository<Person, String> {

    boolean existsByRole(Role role);

    List<Person> findByDemoTrue();
}
