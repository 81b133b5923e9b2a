package org.passerelle.journeys;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/// What a mediator answers when all goes well, step by step. The appointment is in three days, so the follow-up call
/// is due in five.
public final class HappyAnswers {

    public static final String UNTIL_FOLLOW_UP = "P5DT1H";

    private HappyAnswers() {}

    public static Map<String, Object> rights(OffsetDateTime now) {
        return Map.of(
                "urgentSigns", "NO",
                "currentRight", "AME",
                "rightEndDate", now.plusDays(300).toLocalDate().toString(),
                "proofType", "CARTE_AME");
    }

    /// No cover yet, and nothing to wait for.
    public static Map<String, Object> rightsToOpen() {
        return Map.of(
                "urgentSigns", "NO",
                "currentRight", "NONE",
                "minor", "NO",
                "pathway", "PROTECTED",
                "workAccident", "NO",
                "hasAddress", "YES");
    }

    public static Map<String, Object> accepted(String practice) {
        return Map.of("practiceId", practice, "practiceAnswer", "ACCEPTED");
    }

    public static Map<String, Object> interpreterByPhone(String language) {
        return Map.of("interpreterMode", "PHONE", "interpreterLanguage", language);
    }

    /// Booked with whoever has no tariff, and confirmed.
    public static Map<String, Object> interpreterOnSite(String language, LocalDate confirmedOn) {
        return Map.of(
                "interpreterMode", "ON_SITE",
                "interpreterLanguage", language,
                "interpreterSupplier", "OTHER",
                "otherSupplier", "Des mots pour se soigner",
                "interpreterConfirmed", "YES",
                "confirmedOn", confirmedOn.toString());
    }

    public static Map<String, Object> booked(OffsetDateTime now) {
        return bookedAt(now.plusDays(3));
    }

    public static Map<String, Object> bookedAt(OffsetDateTime visit) {
        return Map.of(
                "bookingResult",
                "BOOKED",
                "appointmentAt",
                visit.truncatedTo(ChronoUnit.MINUTES).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
                // whatever day it is when the tests run
                "confirmedOpen",
                true);
    }

    /// Nobody goes along: many people with an appointment at the same hour can all have this answer.
    public static Map<String, Object> reminded() {
        return Map.of("escortLevel", "REMINDER_ONLY");
    }

    public static Map<String, Object> attended() {
        return Map.of("callResult", "REACHED", "attended", "YES", "wantsToReturn", "YES");
    }

    public static Map<String, Object> missed(String reason) {
        return Map.of("callResult", "REACHED", "attended", "NO", "reasonCode", reason);
    }

    public static Map<String, Object> unreached() {
        return Map.of("callResult", "NO_ANSWER");
    }

    /// The answers to one offered task, looked up where the form offers a list.
    public static Map<String, Object> to(Api api, String task, String step, OffsetDateTime now) {
        return switch (step) {
            case "Task_RightsInterview" -> rights(now);
            case "Task_CallPractice" -> accepted(api.firstOption(task, "practices"));
            case "Task_ArrangeInterpreter" -> interpreterByPhone(api.firstOption(task, "personLanguages"));
            case "Task_BookAppointment" -> booked(now);
            case "Task_PrepareEscort" -> reminded();
            case "Task_RemindPerson" -> Map.of("reminderResult", "CONFIRMED");
            case "Task_FollowUpCall" -> attended();
            case "Task_AfterCareCall" -> Map.of("afterCareResult", "REGULAR_DOCTOR", "regularDoctor", "DECLARED");
            default -> throw new IllegalArgumentException("No happy answer to " + step);
        };
    }
}
