package org.passerelle.care.interpreting.funding;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface FundingLines extends Repository<FundingLine, UUID> {

    FundingLine saveAndFlush(FundingLine line);

    Optional<FundingLine> findById(UUID id);

    /// Until the transaction ends nobody else changes it.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from FundingLine l where l.id = :id")
    Optional<FundingLine> findLocked(UUID id);

    List<FundingLine> findAllByOrderByValidFromDescName();

    boolean existsByCodeAndIdNot(String code, UUID id);

    /// Those that pay on this day, the one that ends first before the others.
    @Query("""
        select l from FundingLine l where l.validFrom <= :day and (l.validTo is null or l.validTo >= :day)
        order by l.validTo asc nulls last, l.name\
        """)
    List<FundingLine> validOn(LocalDate day);

    /// Moves what is reserved and consumed in one statement, so that of many who post at once none is lost: 0 when it
    /// would take more than is left, unless `anyway`.
    @Modifying
    @Query("""
        update FundingLine l set l.reserved = l.reserved + :reserved, l.consumed = l.consumed + :consumed
        where l.id = :id and (:anyway = true or l.budget - l.reserved - l.consumed >= :reserved + :consumed)
        """)
    int move(UUID id, long reserved, long consumed, boolean anyway);

    @Modifying
    @Query("update FundingLine l set l.budget = l.budget + :more where l.id = :id")
    void addBudget(UUID id, long more);
}
