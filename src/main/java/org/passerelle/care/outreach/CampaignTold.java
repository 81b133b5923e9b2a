package org.passerelle.care.outreach;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.Programme;
import org.passerelle.accounts.Programmes;
import org.passerelle.platform.places.Commune;
import org.passerelle.platform.places.Communes;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.PlainText;
import org.passerelle.platform.words.Phones;

/// A campaign as it is typed, or sent to the API.
record CampaignTold(
        @Nullable String name,

        @Nullable @Schema(description = "The code of the programme whose mediators call")
        String programme,

        @Nullable @Schema(description = "INSEE codes or names")
        List<@Nullable String> communes,

        @Nullable @Schema(description = "The day of the first calls; not in the past")
        String startsOn,

        @Nullable @Schema(description = "How many first calls a working day takes, 1 to 200")
        Integer callsADay,

        @Nullable @Schema(description = "Who writes to practices, as their letter says it")
        String signedBy,

        @Nullable @Schema(description = "The direct line that practices are given")
        String phone) {

    private static final int LONGEST_NAME = 120;
    private static final int MOST_CALLS = 200;
    private static final int MOST_COMMUNES = 400;

    /// Throws [InvalidInput] naming each field that cannot stand.
    CampaignAsked read(Programmes programmes, Communes known, LocalDate today) {
        List<FieldProblem> problems = new ArrayList<>();
        CampaignAsked read = new CampaignAsked(
                name(problems),
                programme(programmes, problems),
                communes(known, problems),
                startsOn(today, problems),
                callsADay(problems),
                PlainText.line("signedBy", signedBy, LONGEST_NAME, problems),
                phone(problems));
        InvalidInput.throwIfAny(problems);
        return read;
    }

    private String name(List<FieldProblem> problems) {
        return PlainText.line("name", name, LONGEST_NAME, problems);
    }

    private String programme(Programmes programmes, List<FieldProblem> problems) {
        if (programme == null || programme.isBlank()) {
            problems.add(new FieldProblem("programme", "required"));
            return "";
        }
        return programmes.written(programme).map(Programme::code).orElseGet(() -> {
            problems.add(new FieldProblem("programme", "option.unknown", programme));
            return "";
        });
    }

    private Set<String> communes(Communes known, List<FieldProblem> problems) {
        Set<String> codes = new LinkedHashSet<>();
        for (@Nullable String typed : Objects.requireNonNullElse(communes, List.<@Nullable String>of())) {
            if (typed == null || typed.isBlank()) {
                continue;
            }
            List<Commune> meant = known.written(typed);
            if (meant.size() == 1) {
                codes.add(meant.getFirst().insee());
            } else {
                problems.add(new FieldProblem("communes", "commune.not-found", typed));
            }
        }
        if (codes.isEmpty()
                && problems.stream().noneMatch(problem -> problem.field().equals("communes"))) {
            problems.add(new FieldProblem("communes", "required"));
        } else if (codes.size() > MOST_COMMUNES) {
            problems.add(new FieldProblem("communes", "list.long", MOST_COMMUNES));
        }
        return codes;
    }

    private LocalDate startsOn(LocalDate today, List<FieldProblem> problems) {
        if (startsOn == null || startsOn.isBlank()) {
            problems.add(new FieldProblem("startsOn", "required"));
            return today;
        }
        try {
            LocalDate day = LocalDate.parse(startsOn.strip());
            if (day.isBefore(today)) {
                problems.add(new FieldProblem("startsOn", "date.past"));
            } else if (day.isAfter(today.plusYears(1))) {
                problems.add(new FieldProblem("startsOn", "date.range", today.getYear(), today.getYear() + 1));
            }
            return day;
        } catch (DateTimeParseException e) {
            problems.add(new FieldProblem("startsOn", "date.invalid"));
            return today;
        }
    }

    private String phone(List<FieldProblem> problems) {
        String typed = Objects.requireNonNullElse(phone, "").strip();
        if (typed.isEmpty()) {
            problems.add(new FieldProblem("phone", "required"));
        } else if (Phones.read(typed).isEmpty()) {
            problems.add(new FieldProblem("phone", "phone.invalid"));
        }
        return Phones.read(typed).orElse("");
    }

    private int callsADay(List<FieldProblem> problems) {
        if (callsADay == null) {
            problems.add(new FieldProblem("callsADay", "required"));
        } else if (callsADay < 1) {
            problems.add(new FieldProblem("callsADay", "number.small", 1));
        } else if (callsADay > MOST_CALLS) {
            problems.add(new FieldProblem("callsADay", "number.large", MOST_CALLS));
        }
        return callsADay == null ? 1 : callsADay;
    }
}
