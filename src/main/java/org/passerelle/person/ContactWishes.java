package org.passerelle.person;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ContactWishes extends Repository<ContactWish, UUID> {

    ContactWish save(ContactWish wish);

    Optional<ContactWish> findById(UUID personId);
}
