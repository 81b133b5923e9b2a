package org.passerelle.care.rights.law;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;

@NoRepositoryBean
interface DatedRows<D extends DatedRow<D>> extends Repository<D, UUID> {

    <S extends D> S saveAndFlush(S row);

    Optional<D> findById(UUID id);

    List<D> findAllByOrderByPeriodValidFromDesc();

    void delete(D row);

    void flush();
}
