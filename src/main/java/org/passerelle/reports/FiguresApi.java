package org.passerelle.reports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.presence.PresenceFigures;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/figures")
@Tag(name = "figures")
class FiguresApi {

    record Lines(List<PresenceFigures.Line> items) {}

    private final FiguresBook figures;

    FiguresApi(FiguresBook figures) {
        this.figures = figures;
    }

    @GetMapping("/outcomes")
    @Operation(
            summary = "What became of those who were sent to a doctor, by the year in which they were sent",
            description = "Each share with its denominator; the unknown are counted, too. `to` is included.")
    FiguresBook.Outcomes outcomes(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable String team) {
        return figures.outcomes(team, from, to);
    }

    @GetMapping("/presence")
    @Operation(
            summary = "Permanences and prevention sessions of a period, and the visits counted to them since",
            description = "`to` is included.")
    Lines presence(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable String team) {
        return new Lines(figures.presence(team, from, to));
    }
}
