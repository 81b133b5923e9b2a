package org.passerelle.care.rights.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// One person of domain.md §1.7, on 15 May 2026, with an appointment on the 20th, alone in the household unless said.
public record Case(
        String name,
        String told,
        int row,
        String route,
        String action,
        @Nullable String next,
        List<String> alerts) {

    private static final String ALWAYS = "referenceDate=2026-05-15 appointmentDate=2026-05-20 householdSize=1 ";
    private static final String UNDOCUMENTED = "currentRight=NONE pathway=NO_STAY_DOC ";

    /// The fifteen cases of the text.
    public static List<Case> ofTheText() {
        return List.of(
                is("T1", "urgentSigns=true currentRight=NONE", 1, "URGENT", "GO_TO_HOSPITAL", null),
                is("T2", "currentRight=AME rightEndDate=2027-01-31", 4, "GP_NOW", "NONE", "2026-11-02"),
                is(
                        "T3",
                        "currentRight=AME rightEndDate=2026-07-10",
                        5,
                        "GP_NOW_RENEW",
                        "RENEW",
                        "2026-05-22",
                        "RENEWAL_WINDOW_OPEN",
                        "RENEWAL_LATE"),
                is(
                        "T4",
                        "currentRight=PUMA_C2S rightEndDate=2026-09-01",
                        5,
                        "GP_NOW_RENEW",
                        "RENEW",
                        "2026-07-03",
                        "RENEWAL_WINDOW_OPEN"),
                is(
                        "T5",
                        "currentRight=AME rightEndDate=2026-05-18",
                        6,
                        "GP_NOW_RENEW",
                        "EARLIER_SLOT_AND_RENEW",
                        "2026-05-18",
                        "RIGHTS_END_BEFORE_APPOINTMENT",
                        "RENEWAL_WINDOW_OPEN",
                        "RENEWAL_LATE"),
                is("T6", "currentRight=PUMA_ONLY rightEndDate=2027-01-31", 7, "GP_NOW", "APPLY_FOR_C2S", "2026-07-15"),
                is(
                        "T7",
                        "currentRight=NONE hadPuma=true stayDocExpiry=2026-03-15",
                        8,
                        "GP_NOW_RENEW",
                        "RENEW",
                        "2026-09-30"),
                is(
                        "T8",
                        "currentRight=AME rightEndDate=2026-05-01 renewalFiled=true",
                        9,
                        "GP_IF_PRACTICE_AGREES",
                        "VERIFY_WITH_CPAM",
                        null,
                        "RIGHTS_EXPIRED"),
                is(
                        "T9",
                        "currentRight=PENDING pendingRight=AME filedOn=2026-04-20",
                        10,
                        "GP_IF_PRACTICE_AGREES",
                        "TRACK_ANSWER",
                        "2026-06-20"),
                is(
                        "T10",
                        "currentRight=NONE pathway=ASYLUM ageYears=30 entryDate=2026-03-20",
                        15,
                        "PASS",
                        "PREPARE_FILE",
                        "2026-06-20"),
                is(
                        "T11",
                        "currentRight=NONE pathway=ASYLUM ageYears=15 entryDate=2026-03-20",
                        12,
                        "OPEN_RIGHTS_FIRST",
                        "OPEN_FOR_MINOR",
                        null,
                        "MINOR"),
                is(
                        "T12",
                        UNDOCUMENTED + "monthsInFrance=8 annualResources=6000",
                        18,
                        "OPEN_RIGHTS_FIRST",
                        "OPEN_AME",
                        "2026-07-15"),
                is(
                        "T13 alone",
                        UNDOCUMENTED + "monthsInFrance=8 annualResources=12000",
                        20,
                        "PASS",
                        "SEE_SOCIAL_WORKER",
                        null),
                is(
                        "T13 for two",
                        UNDOCUMENTED + "monthsInFrance=8 annualResources=12000 householdSize=2",
                        18,
                        "OPEN_RIGHTS_FIRST",
                        "OPEN_AME",
                        null),
                is("T14", UNDOCUMENTED + "monthsInFrance=1", 19, "PASS", "PREPARE_FILE", "2026-07-16"),
                is(
                        "T15",
                        "currentRight=AME rightEndDate=2027-01-31 proofType=COURRIER_AME",
                        4,
                        "GP_NOW",
                        "NONE",
                        null,
                        "PAPER_PROOF_ONLY"));
    }

    /// One for each row of D1, and what lies just beside some.
    public static List<Case> ofTheTable() {
        return List.of(
                is("row 1", "urgentSigns=true currentRight=AME", 1, "URGENT", "GO_TO_HOSPITAL", "2026-05-17"),
                is("row 2", "currentRight=UNKNOWN ageYears=15", 2, "RIGHTS_INTERVIEW", "ASK_FOR_PROOF", null, "MINOR"),
                is(
                        "row 3",
                        "currentRight=NONE pathway=MINOR_ALONE_ASE",
                        3,
                        "ASE_CIRCUIT",
                        "CONTACT_ASE",
                        null,
                        "MINOR"),
                is("row 4, C2S", "currentRight=PUMA_C2S rightEndDate=2026-09-13", 4, "GP_NOW", "NONE", "2026-05-16"),
                is(
                        "row 5, the last day of the window of C2S",
                        "currentRight=PUMA_C2S rightEndDate=2026-09-12",
                        5,
                        "GP_NOW_RENEW",
                        "RENEW",
                        null,
                        "RENEWAL_WINDOW_OPEN"),
                is(
                        "row 5, the last day of the window of AME",
                        "currentRight=AME rightEndDate=2026-08-13",
                        5,
                        "GP_NOW_RENEW",
                        "RENEW",
                        null,
                        "RENEWAL_WINDOW_OPEN"),
                is(
                        "row 6, with much time before the appointment",
                        "currentRight=AME rightEndDate=2026-10-01 appointmentDate=2026-10-02",
                        6,
                        "GP_NOW_RENEW",
                        "EARLIER_SLOT_AND_RENEW",
                        "2026-10-01",
                        "RIGHTS_END_BEFORE_APPOINTMENT"),
                is("row 7, without an end", "currentRight=PUMA_ONLY", 7, "GP_NOW", "APPLY_FOR_C2S", "2026-07-15"),
                is(
                        "row 8, the last day",
                        "referenceDate=2026-11-14 appointmentDate=2026-11-20 currentRight=NONE hadPuma=true"
                                + " stayDocExpiry=2026-03-15",
                        8,
                        "GP_NOW_RENEW",
                        "RENEW",
                        "2026-11-14"),
                is(
                        "row 8, a day too late",
                        "referenceDate=2026-11-15 appointmentDate=2026-11-20 currentRight=NONE hadPuma=true"
                                + " stayDocExpiry=2026-03-15 pathway=STAY_EXPIRED monthsInFrance=30"
                                + " annualResources=0",
                        18,
                        "OPEN_RIGHTS_FIRST",
                        "OPEN_AME",
                        null),
                is(
                        "row 9, on the thirtieth day",
                        "currentRight=AME rightEndDate=2026-04-15 renewalFiled=true",
                        9,
                        "GP_IF_PRACTICE_AGREES",
                        "VERIFY_WITH_CPAM",
                        "2026-05-22",
                        "RIGHTS_EXPIRED"),
                is(
                        "row 9, a day too late: none",
                        "currentRight=AME rightEndDate=2026-04-14 renewalFiled=true pathway=NO_STAY_DOC"
                                + " monthsInFrance=20 annualResources=0",
                        18,
                        "OPEN_RIGHTS_FIRST",
                        "OPEN_AME",
                        null,
                        "RIGHTS_EXPIRED"),
                is(
                        "row 10, of which nothing is known",
                        "currentRight=PENDING",
                        10,
                        "GP_IF_PRACTICE_AGREES",
                        "TRACK_ANSWER",
                        "2026-07-15"),
                is(
                        "row 10, silent for too long",
                        "currentRight=PENDING pendingRight=AME filedOn=2026-01-20",
                        10,
                        "GP_IF_PRACTICE_AGREES",
                        "TRACK_ANSWER",
                        "2026-05-22"),
                is("row 11", "currentRight=NONE workAccident=true", 11, "GP_NOW", "DECLARE_WORK_ACCIDENT", null),
                is(
                        "row 12, alone",
                        "currentRight=NONE pathway=MINOR_ALONE_OTHER",
                        12,
                        "OPEN_RIGHTS_FIRST",
                        "OPEN_FOR_MINOR",
                        null,
                        "MINOR"),
                is(
                        "row 12, with a family",
                        "currentRight=NONE pathway=MINOR_WITH_FAMILY",
                        12,
                        "OPEN_RIGHTS_FIRST",
                        "OPEN_FOR_MINOR",
                        null,
                        "MINOR"),
                is(
                        "row 13",
                        "currentRight=NONE pathway=PROTECTED monthsInFrance=0",
                        13,
                        "OPEN_RIGHTS_FIRST",
                        "OPEN_PUMA_C2S",
                        null),
                is(
                        "row 13, Ukraine",
                        "currentRight=NONE pathway=TEMP_PROTECTION",
                        13,
                        "OPEN_RIGHTS_FIRST",
                        "OPEN_PUMA_C2S",
                        null),
                is(
                        "row 14",
                        "currentRight=NONE pathway=ASYLUM monthsInFrance=3",
                        14,
                        "OPEN_RIGHTS_FIRST",
                        "OPEN_PUMA_C2S",
                        "2026-07-15"),
                is(
                        "row 15, months alone",
                        "currentRight=NONE pathway=ASYLUM monthsInFrance=1",
                        15,
                        "PASS",
                        "PREPARE_FILE",
                        "2026-07-15"),
                is(
                        "row 16",
                        "currentRight=NONE pathway=REGULAR_STAY monthsInFrance=3",
                        16,
                        "OPEN_RIGHTS_FIRST",
                        "OPEN_PUMA_C2S",
                        null),
                is(
                        "row 17",
                        "currentRight=NONE pathway=FRENCH entryDate=2026-05-01",
                        17,
                        "PASS",
                        "PREPARE_FILE",
                        "2026-08-01"),
                is(
                        "row 18, on the ceiling of the year before",
                        "referenceDate=2026-03-31 appointmentDate=2026-03-31 currentRight=NONE pathway=STAY_EXPIRED"
                                + " monthsInFrance=9 monthsWithoutStayDoc=4 annualResources=10339",
                        18,
                        "OPEN_RIGHTS_FIRST",
                        "OPEN_AME",
                        null),
                is(
                        "row 19, three months to the day",
                        UNDOCUMENTED + "entryDate=2026-02-15",
                        19,
                        "PASS",
                        "PREPARE_FILE",
                        "2026-05-16"),
                is(
                        "row 19, the document is the later one",
                        "currentRight=NONE pathway=STAY_EXPIRED monthsInFrance=20 stayDocExpiry=2026-04-01",
                        19,
                        "PASS",
                        "PREPARE_FILE",
                        "2026-07-02"),
                is(
                        "row 20, a euro too much",
                        UNDOCUMENTED + "monthsInFrance=4 annualResources=10422",
                        20,
                        "PASS",
                        "SEE_SOCIAL_WORKER",
                        null),
                is("row 21", "currentRight=NONE pathway=EU", 21, "RIGHTS_INTERVIEW", "ASK_RIGHTS_ADVISER", null),
                is("row 22", "currentRight=NONE", 22, "RIGHTS_INTERVIEW", "ASK_RIGHTS_ADVISER", "2026-05-22"),
                is(
                        "row 22, an end that nobody knows",
                        "currentRight=AME",
                        22,
                        "RIGHTS_INTERVIEW",
                        "ASK_RIGHTS_ADVISER",
                        null),
                is(
                        "every other alert",
                        "currentRight=AME rightStartDate=2026-01-01 rightEndDate=2026-12-31 hasAddress=false"
                                + " plannedHospitalAct=true priorityCare=true ageYears=40",
                        4,
                        "GP_NOW",
                        "NONE",
                        null,
                        "NO_ADDRESS",
                        "NINE_MONTH_RULE",
                        "PRIORITY_CARE"));
    }

    public static Stream<Case> all() {
        return Stream.concat(ofTheText().stream(), ofTheTable().stream());
    }

    private static Case is(
            String name, String told, int row, String route, String action, @Nullable String next, String... alerts) {
        return new Case(name, told, row, route, action, next, List.of(alerts));
    }

    /// As a script sends it.
    public Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        for (String pair : (ALWAYS + told).strip().split("\\s+")) {
            String[] parts = pair.split("=");
            body.put(parts[0], value(parts[1]));
        }
        return body;
    }

    SituationTold situation() {
        return new JsonMapper().convertValue(body(), SituationTold.class);
    }

    private static Object value(String written) {
        if (written.matches("true|false")) {
            return Boolean.valueOf(written);
        }
        return written.matches("\\d+") ? Integer.valueOf(written) : written;
    }

    @Override
    public String toString() {
        return name + ": " + told;
    }
}
