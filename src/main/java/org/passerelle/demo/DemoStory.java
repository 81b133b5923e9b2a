package org.passerelle.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.passerelle.person.NewPerson;

/// Twelve invented people and what was done for them these last weeks, day by day. Two pathways stand still: nobody
/// called Samuel after his appointment, nobody went on with Yonas's file.
final class DemoStory {

    static final String MEDIATRICE = "mediatrice";
    static final String MEDIATEUR = "mediateur";
    static final String SUPERVISEUSE = "superviseuse";

    /// Someone's story: how they came, then the steps in order.
    record Chapter(NewPerson person, String programme, String openedBy, int openedOn, List<Step> steps) {

        String alias() {
            return String.valueOf(person.alias());
        }
    }

    /// A task done on a day (0 is today, -3 three days ago), or only taken when there are no answers. Hours are
    /// local.
    record Step(int day, String task, String by, @Nullable Function<LocalDate, Map<String, Object>> answers) {}

    private DemoStory() {}

    static List<Chapter> chapters() {
        return List.of(
                of("Samuel", "06 39 98 10 41", List.of("tir"), "76681", "CASO", -20)
                        .done(-19, "Task_RightsInterview", openRights("AME", 300))
                        .done(-18, "Task_CallPractice", accepted())
                        .done(-17, "Task_BookAppointment", booked(12))
                        .done(-17, "Task_ArrangeInterpreter", byPhone("tir"))
                        .done(-15, "Task_PrepareEscort", escort("ESCORTED", "Arrêt Théâtre des Arts", "09:15"))
                        .done(-7, "Task_RemindPerson", reminded("CONFIRMED"))
                        .taken(-2, "Task_FollowUpCall")
                        .end(),
                of("Yonas", "06 39 98 22 07", List.of("tir", "eng"), "76540", "CASO", -18)
                        .done(-17, "Task_RightsInterview", toBeOpened())
                        .taken(-16, "Task_OpenRights")
                        .end(),
                of("Mariam", "07 69 98 00 13", List.of("sus"), null, "SPT", -16)
                        .done(-16, "Task_RightsInterview", openRights("PUMA_C2S", 250))
                        .done(-15, "Task_CallPractice", accepted())
                        .done(-14, "Task_BookAppointment", booked(7))
                        .done(-14, "Task_ArrangeInterpreter", byPhone("sus"))
                        .done(-13, "Task_PrepareEscort", escort("MEETING_AT_DOOR", "Devant le cabinet", "09:50"))
                        .done(-4, "Task_FollowUpCall", day -> Map.of("callResult", "NO_ANSWER"))
                        .end(),
                of("Idris", "06 39 98 31 55", List.of("prs"), "76498", "CASO", -9)
                        .done(-8, "Task_RightsInterview", openRights("AME", 210))
                        .done(-7, "Task_CallPractice", declined("OVERLOADED"))
                        .done(-7, "Task_CallPractice", accepted())
                        .done(-6, "Task_BookAppointment", booked(7))
                        .done(-6, "Task_ArrangeInterpreter", byPhone("prs"))
                        .done(-4, "Task_PrepareEscort", escort("ESCORTED", "Mairie du Petit-Quevilly", "09:20"))
                        .end(),
                of("Lina", "06 39 98 47 12", List.of("ara"), "76498", "CASO", -1)
                        .done(0, "Task_RightsInterview", openRights("AME", 190))
                        .end(),
                of("Bilal", null, List.of("pus"), "76540", "CASO", 0).end(),
                of("Nadia", "06 39 98 61 90", List.of("kat", "rus"), "76157", "CASO", -5)
                        .done(-4, "Task_RightsInterview", openRights("PUMA_C2S", 320))
                        .done(-3, "Task_CallPractice", declined("QUOTA_REACHED"))
                        .done(0, "Task_CallPractice", declined("OTHER_COMMUNE"))
                        .end(),
                of("Fatou", "07 69 98 00 27", List.of("fra", "wol"), "76575", "CASO", -22)
                        .done(-22, "Task_RightsInterview", openRights("PUMA_C2S", 340))
                        .done(-21, "Task_CallPractice", accepted())
                        .done(-20, "Task_BookAppointment", booked(8))
                        .done(-20, "Task_PrepareEscort", alone("REMINDER_ONLY"))
                        .done(-14, "Task_RemindPerson", reminded("CONFIRMED"))
                        .done(-9, "Task_FollowUpCall", attended())
                        .end(),
                of("Tesfay", "06 39 98 75 33", List.of("tir"), "76540", "SPT", -21)
                        .done(-20, "Task_RightsInterview", openRights("AME", 280))
                        .done(-20, "Task_CallPractice", accepted())
                        .done(-19, "Task_BookAppointment", booked(9))
                        .done(-19, "Task_ArrangeInterpreter", byPhone("tir"))
                        .done(-18, "Task_PrepareEscort", alone("ALONE"))
                        .done(-7, "Task_FollowUpCall", missed("ASE_MEANWHILE"))
                        .end(),
                of("Aïcha", "06 39 98 82 64", List.of("som"), "76540", "SPT", -3)
                        .done(-2, "Task_RightsInterview", openRights("AME", 150))
                        .done(-1, "Task_CallPractice", accepted())
                        .end(),
                of("Rosa", "07 69 98 00 58", List.of("por"), "76322", "CASO", -6)
                        .done(-5, "Task_RightsInterview", tooEarly())
                        .done(-4, "Task_OrientToPass", later(35))
                        .end(),
                lille("Amadou", "06 39 98 93 19", List.of("fra", "ful"), "59350", -8)
                        .done(-7, "Task_RightsInterview", openRights("PUMA_C2S", 260))
                        .done(-6, "Task_CallPractice", accepted())
                        .done(-5, "Task_BookAppointment", booked(9))
                        .done(-5, "Task_PrepareEscort", alone("ALONE"))
                        .end());
    }

    private static Function<LocalDate, Map<String, Object>> openRights(String right, int daysLeft) {
        return day -> Map.of(
                "urgentSigns",
                "NO",
                "currentRight",
                right,
                "rightEndDate",
                day.plusDays(daysLeft).toString(),
                "proofType",
                right.equals("AME") ? "CARTE_AME" : "ATTESTATION_PAPIER");
    }

    private static Function<LocalDate, Map<String, Object>> toBeOpened() {
        return day -> Map.of(
                "urgentSigns", "NO",
                "currentRight", "NONE",
                "minor", "NO",
                "pathway", "PROTECTED",
                "workAccident", "NO",
                "hasAddress", "YES");
    }

    /// A month in France: the waiting period is not over.
    private static Function<LocalDate, Map<String, Object>> tooEarly() {
        return day -> Map.of(
                "urgentSigns", "NO",
                "currentRight", "NONE",
                "minor", "NO",
                "pathway", "ASYLUM",
                "workAccident", "NO",
                "entryDate", day.minusMonths(1).toString(),
                "hasAddress", "YES");
    }

    private static Function<LocalDate, Map<String, Object>> later(int days) {
        return day -> Map.of(
                "passAnswer", "AGREED", "nextCheckDate", day.plusDays(days).toString());
    }

    private static Function<LocalDate, Map<String, Object>> accepted() {
        return day -> Map.of("practiceAnswer", "ACCEPTED");
    }

    private static Function<LocalDate, Map<String, Object>> declined(String refusal) {
        return day -> Map.of("practiceAnswer", "DECLINED", "refusalCode", refusal);
    }

    private static Function<LocalDate, Map<String, Object>> byPhone(String language) {
        return day -> Map.of("interpreterMode", "PHONE", "interpreterLanguage", language);
    }

    private static Function<LocalDate, Map<String, Object>> booked(int inDays) {
        return day -> Map.of(
                // the story goes on whatever day it is told
                "bookingResult", "BOOKED", "appointmentAt", day.plusDays(inDays).atTime(10, 0), "confirmedOpen", true);
    }

    private static Function<LocalDate, Map<String, Object>> escort(String level, String place, String time) {
        return day -> Map.of(
                "escortLevel",
                level,
                "companion",
                MEDIATRICE,
                "meetingPlace",
                place,
                "meetingTime",
                time,
                "travelMinutes",
                20);
    }

    private static Function<LocalDate, Map<String, Object>> alone(String level) {
        return day -> Map.of("escortLevel", level);
    }

    private static Function<LocalDate, Map<String, Object>> reminded(String result) {
        return day -> Map.of("reminderResult", result);
    }

    private static Function<LocalDate, Map<String, Object>> attended() {
        return day -> Map.of("callResult", "REACHED", "attended", "YES", "wantsToReturn", "YES");
    }

    private static Function<LocalDate, Map<String, Object>> missed(String reason) {
        return day -> Map.of("callResult", "REACHED", "attended", "NO", "reasonCode", reason);
    }

    private static Telling of(
            String alias,
            @Nullable String phone,
            List<@Nullable String> languages,
            @Nullable String commune,
            String programme,
            int day) {
        return new Telling(new NewPerson(alias, phone, languages, commune), programme, MEDIATRICE, day);
    }

    private static Telling lille(
            String alias, @Nullable String phone, List<@Nullable String> languages, String commune, int day) {
        return new Telling(new NewPerson(alias, phone, languages, commune), "LILLE_SUD", MEDIATEUR, day);
    }

    private record Telling(NewPerson person, String programme, String by, int day, List<Step> steps) {

        Telling(NewPerson person, String programme, String by, int day) {
            this(person, programme, by, day, new ArrayList<>());
        }

        Telling done(int on, String task, Function<LocalDate, Map<String, Object>> answers) {
            steps.add(new Step(on, task, by, answers));
            return this;
        }

        Telling taken(int on, String task) {
            steps.add(new Step(on, task, by, null));
            return this;
        }

        Chapter end() {
            return new Chapter(person, programme, by, day, List.copyOf(steps));
        }
    }
}
