package org.passerelle.care.interpreting.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TariffRows extends Repository<Tariff, UUID> {

    Tariff saveAndFlush(Tariff tariff);

    Optional<Tariff> findById(UUID id);

    List<Tariff> findAllByOrderBySupplierAscModeAscValidFromDesc();

    /// In force on this day, by supplier; any supplier when none is named.
    @Query("""
        select t from Tariff t where t.mode = :mode and (:supplier is null or t.supplier = :supplier)
        and t.validFrom <= :day and (t.validTo is null or t.validTo >= :day) order by t.supplier\
        """)
    List<Tariff> inForce(String mode, @Nullable String supplier, LocalDate day);
}
