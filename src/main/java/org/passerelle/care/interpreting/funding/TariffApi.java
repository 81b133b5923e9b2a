package org.passerelle.care.interpreting.funding;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tariffs")
@Tag(name = "interpreting")
class TariffApi {

    record Tariffs(List<TariffView> items) {}

    record Added(UUID id) {}

    private final TariffBook book;

    TariffApi(TariffBook book) {
        this.book = book;
    }

    @GetMapping
    @Operation(summary = "What suppliers of interpreters ask for, by way and day")
    Tariffs list() {
        return new Tariffs(book.all());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Adds a tariff", description = "A supplier has one for each way and day.")
    Added add(@RequestBody TariffTold told) {
        return new Added(book.add(told));
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Corrects a tariff", description = "What was reserved or paid by it stays as it is.")
    void change(@PathVariable UUID id, @RequestBody TariffTold told) {
        book.change(id, told);
    }
}
