package org.passerelle.care.interpreting.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.NotFound;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What interpreters cost, by supplier, way and day.
@Service
@Transactional
public class TariffBook {

    /// @param cents with tax
    public record Cost(String supplier, long cents) {}

    private final TariffRows tariffs;
    private final FundingBook.Codes codes;

    TariffBook(TariffRows tariffs, FundingBook.Codes codes) {
        this.tariffs = tariffs;
        this.codes = codes;
    }

    @Transactional(readOnly = true)
    public List<TariffView> all() {
        return tariffs.findAllByOrderBySupplierAscModeAscValidFromDesc().stream()
                .map(Tariff::view)
                .toList();
    }

    /// Throws [NotFound].
    @Transactional(readOnly = true)
    public TariffView get(UUID id) {
        return find(id).view();
    }

    private Tariff find(UUID id) {
        return tariffs.findById(id).orElseThrow(() -> new NotFound("tariff", id));
    }

    /// What so many minutes cost on that day; absent when no tariff is known.
    @Transactional(readOnly = true)
    public Optional<Cost> cost(String mode, @Nullable String supplier, int minutes, LocalDate day) {
        return tariffs.inForce(mode, supplier, day).stream()
                .findFirst()
                .map(tariff -> new Cost(tariff.supplier(), tariff.cost(minutes)));
    }

    /// Who has a tariff for this way on that day.
    @Transactional(readOnly = true)
    public List<String> suppliers(String mode, LocalDate day) {
        return tariffs.inForce(mode, null, day).stream().map(Tariff::supplier).toList();
    }

    /// Throws [InvalidInput] naming each field that cannot stand: a supplier has one tariff for each way and day.
    public UUID add(TariffTold told) {
        UUID id = UUID.randomUUID();
        keep(new Tariff(id, TariffCheck.read(told, codes.modes())));
        return id;
    }

    /// What was reserved or paid by it stays as it is. Throws [NotFound] and as [#add].
    public void change(UUID id, TariffTold told) {
        Tariff tariff = find(id);
        tariff.become(TariffCheck.read(told, codes.modes()));
        keep(tariff);
    }

    private void keep(Tariff tariff) {
        try {
            tariffs.saveAndFlush(tariff);
        } catch (DataIntegrityViolationException overlap) {
            throw new InvalidInput("validFrom", "tariff.overlaps");
        }
    }
}
