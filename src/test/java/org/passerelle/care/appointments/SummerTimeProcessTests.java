package org.passerelle.care.appointments;

import static io.camunda.process.test.api.CamundaAssert.assertThat;
import static io.camunda.process.test.api.assertions.ProcessInstanceSelectors.byProcessId;
import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.process.test.api.CamundaProcessTestContext;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.passerelle.camunda.embedded.EmbeddedProcessTest;
import org.passerelle.care.appointments.WallClock.Day;
import org.passerelle.pathway.CareProcess;

/// A visit at ten is at ten on both sides of a night that has an hour less or more, and what comes days before or after
/// it comes at its hour. What a task may take is counted from now and said in days: there its day counts.
class SummerTimeProcessTests {

    private static final String VISIT = "10:00";

    CareProcess process;
    WallClock clock;

    @BeforeEach
    void aClock(CamundaClient camunda, CamundaProcessTestContext context) {
        process = new CareProcess(camunda, context);
        clock = new WallClock(process, camunda, context);
    }

    /// As the application tells the models of a moment.
    private static String moment(ZonedDateTime at) {
        return at.toOffsetDateTime().toString();
    }

    private void isDue(String task, ZonedDateTime at) {
        assertThat(clock.dueDate(task)).isEqualTo(at);
    }

    private void isDueOn(String task, Day day) {
        assertThat(clock.dueDate(task).toLocalDate()).isEqualTo(day.date());
    }

    @Nested
    @EmbeddedProcessTest(deploy = {"bpmn/reminders.bpmn", "forms/remind-person.form"})
    class Reminders {

        static Stream<Day> visits() {
            return WallClock.days(-1, 3);
        }

        @ParameterizedTest
        @MethodSource("visits")
        void remindersComeAtNineThreeDaysAndOneDayBeforeAndAtHalfPastSevenInTheMorning(Day visit) {
            clock.shows(visit.plus(-6).at(VISIT));
            ProcessInstanceEvent reminders =
                    process.start("reminders", Map.of("appointmentAt", moment(visit.at(VISIT))));
            for (ZonedDateTime reminder : new ZonedDateTime[] {
                visit.plus(-3).at("09:00"), visit.plus(-1).at("09:00"), visit.at("07:30")
            }) {
                clock.bringsTo("Task_RemindPerson", reminder, reminders);
                isDue("Task_RemindPerson", visit.at(VISIT));
                process.complete("Task_RemindPerson", Map.of("reminderResult", "NOT_REACHED"));
            }

            assertThat(reminders).isCompleted();
        }
    }

    @Nested
    @EmbeddedProcessTest(
            deploy = {
                "bpmn/visit-preparation.bpmn",
                "bpmn/get-ready.bpmn",
                "bpmn/reminders.bpmn",
                "bpmn/escort.bpmn",
                "bpmn/interpreting.bpmn",
                "forms"
            })
    class Preparation {

        static Stream<Day> visits() {
            return WallClock.days(-1, 1);
        }

        @BeforeEach
        void anInterpreterIsNeeded() {
            process.worker("check-language-need", Map.of("interpreterNeeded", true));
            process.worker("reserve-interpreter", Map.of("interpreterFunded", true));
        }

        @ParameterizedTest
        @MethodSource("visits")
        void aVisitThatIsNotReadyIsASupervisorsTaskAtItsHourTheDayBeforeAndTakesPlaceAtItsHour(Day visit) {
            ProcessInstanceEvent preparation = begin(visit, -2);
            isDue("Task_ArrangeInterpreter", visit.plus(-1).at(VISIT));
            isDue("Task_PrepareEscort", visit.plus(-1).at(VISIT));
            clock.bringsTo("Task_SettleVisit", visit.plus(-1).at(VISIT), preparation);

            clock.shows(visit.at(VISIT).minusMinutes(1));
            assertThat(preparation).isActive();
            clock.shows(visit.at(VISIT).plusMinutes(1));
            assertThat(preparation).isCompleted().hasVariable("visitPreparationResult", "UNREADY");
        }

        @ParameterizedTest
        @MethodSource("visits")
        void aVisitThatIsReadyTakesPlaceAtItsHourAndChangedRightsAreSeenWithinADay(Day visit) {
            ProcessInstanceEvent preparation = begin(visit, -2);
            process.tell("rights-changed", Map.of());
            isDueOn("Task_CheckRightsBeforeVisit", visit.plus(-1));
            process.complete("Task_ArrangeInterpreter", Map.of("interpreterMode", "PHONE"));
            process.complete("Task_PrepareEscort", Map.of());
            assertThat(preparation).hasActiveElements("Wait_VisitDay");

            clock.shows(visit.at(VISIT).minusMinutes(1));
            assertThat(preparation).hasActiveElements("Wait_VisitDay");
            clock.shows(visit.at(VISIT).plusMinutes(1));
            assertThat(preparation).isCompleted().hasVariable("visitPreparationResult", "READY");
        }

        /// The evening before is too late for the day before.
        @ParameterizedTest
        @MethodSource("visits")
        void aVisitOfTomorrowThatIsNotReadyIsASupervisorsTaskTwoHoursBefore(Day visit) {
            clock.shows(visit.plus(-1).at("18:00"));
            ProcessInstanceEvent preparation = prepare(visit);
            clock.bringsTo("Task_SettleVisit", visit.at("08:00"), preparation);
            isDueOn("Task_SettleVisit", visit);
        }

        private ProcessInstanceEvent begin(Day visit, int days) {
            clock.shows(visit.plus(days).at("09:00"));
            return prepare(visit);
        }

        private ProcessInstanceEvent prepare(Day visit) {
            ProcessInstanceEvent preparation = process.start(
                    "visit-preparation",
                    Map.of("appointmentId", "a1", "appointmentAt", moment(visit.at(VISIT)), "practiceId", "p1"));
            assertThat(byProcessId("interpreting")).hasActiveElements("Task_ArrangeInterpreter");
            assertThat(byProcessId("escort")).hasActiveElements("Task_PrepareEscort");
            return preparation;
        }
    }

    @Nested
    @EmbeddedProcessTest(
            deploy = {
                "bpmn/interpreting.bpmn",
                "forms/arrange-interpreter.form",
                "forms/confirm-interpreter.form",
                "forms/decide-funding.form",
                "forms/find-interpreter.form"
            })
    class Interpreting {

        static Stream<Day> days() {
            return WallClock.days(-1, 0);
        }

        @BeforeEach
        void anInterpreterIsNeeded() {
            process.worker("check-language-need", Map.of("interpreterNeeded", true));
        }

        @ParameterizedTest
        @MethodSource("days")
        void whoFindsNobodyTriesAgainAtEightTheNextMorningAndTheSupervisorHasADay(Day day) {
            process.worker("reserve-interpreter", Map.of("interpreterFunded", true));
            ProcessInstanceEvent interpreting = begin(day);
            isDueOn("Task_ArrangeInterpreter", day.plus(2));
            notFound();
            clock.bringsTo("Task_ArrangeInterpreter", day.plus(1).at("08:00"), interpreting);
            notFound();
            clock.bringsTo("Task_ArrangeInterpreter", day.plus(2).at("08:00"), interpreting);
            notFound();

            assertThat(interpreting).hasActiveElements("Task_FindInterpreter");
            isDueOn("Task_FindInterpreter", day.plus(3));
        }

        @ParameterizedTest
        @MethodSource("days")
        void whoDecidesOnTheMoneyHasADay(Day day) {
            process.worker("reserve-interpreter", Map.of("interpreterFunded", false));
            assertThat(begin(day)).hasActiveElements("Task_DecideFunding");

            isDueOn("Task_DecideFunding", day.plus(1));
        }

        private ProcessInstanceEvent begin(Day day) {
            clock.shows(day.at("11:00"));
            return process.start(
                    "interpreting",
                    Map.of(
                            "practiceId",
                            "p1",
                            "appointmentAt",
                            moment(day.plus(10).at(VISIT))));
        }

        private void notFound() {
            process.complete("Task_ArrangeInterpreter", Map.of("interpreterMode", "NOT_FOUND"));
        }
    }

    @Nested
    @EmbeddedProcessTest(deploy = {"bpmn/appointment.bpmn", "forms/book-appointment.form"})
    class Booking {

        static Stream<Day> days() {
            return WallClock.days(-1, 0);
        }

        @BeforeEach
        void aDateIsToBeBooked() {
            process.worker("check-agreement", Map.of("bookingResult", "TO_BOOK"));
        }

        @ParameterizedTest
        @MethodSource("days")
        void aPracticeIsCalledAgainAtEightOnTheDaySaid(Day day) {
            Day next = day.plus(3);
            ProcessInstanceEvent appointment = begin(day);
            isDueOn("Task_BookAppointment", day.plus(2));
            process.complete(
                    "Task_BookAppointment",
                    Map.of(
                            "bookingResult",
                            "CALL_BACK",
                            "nextCallDate",
                            next.date().toString()));

            clock.bringsTo("Task_BookAppointment", next.at("08:00"), appointment);
        }

        @ParameterizedTest
        @MethodSource("days")
        void withoutADayItIsCalledAgainAtEightTheNextMorning(Day day) {
            ProcessInstanceEvent appointment = begin(day);
            process.complete("Task_BookAppointment", Map.of("bookingResult", "CALL_BACK"));

            clock.bringsTo("Task_BookAppointment", day.plus(1).at("08:00"), appointment);
        }

        private ProcessInstanceEvent begin(Day day) {
            clock.shows(day.at("11:00"));
            return process.start("appointment", Map.of("practiceId", "p1"));
        }
    }

    @Nested
    @EmbeddedProcessTest(deploy = {"bpmn/follow-up.bpmn", "forms/follow-up-call.form", "forms/find-contact.form"})
    class FollowUp {

        static Stream<Day> visits() {
            return WallClock.days(-2, 0);
        }

        static Stream<Day> visitsBefore() {
            return Stream.concat(WallClock.days(-14, -13), WallClock.days(-8, -7));
        }

        @ParameterizedTest
        @MethodSource("visits")
        void theCallIsATaskAtEightTheNextMorningDueTwoDaysAfterTheVisitAndADeadNumberIsLookedForWithinThreeDays(
                Day visit) {
            ProcessInstanceEvent followUp = begin(visit);
            clock.bringsTo("Task_FollowUpCall", visit.plus(1).at("08:00"), followUp);

            isDue("Task_FollowUpCall", visit.plus(2).at(VISIT));

            call(true);
            isDueOn("Task_FindContact", visit.plus(4));
        }

        @ParameterizedTest
        @MethodSource("visitsBefore")
        void whoIsNotReachedIsCalledSevenAndFourteenDaysAfterTheVisitAtItsHour(Day visit) {
            ProcessInstanceEvent followUp = begin(visit);
            clock.bringsTo("Task_FollowUpCall", visit.plus(1).at("08:00"), followUp);
            for (int days = 7; days <= 14; days += 7) {
                call(false);
                clock.bringsTo("Task_FollowUpCall", visit.plus(days).at(VISIT), followUp);
            }
            call(false);
            isDueOn("Task_AskAtPermanence", visit.plus(21));
        }

        @ParameterizedTest
        @MethodSource("visitsBefore")
        void whoIsNotReachedIsLookedForAtTheNextPermanenceWhereOneIsPlanned(Day visit) {
            ProcessInstanceEvent followUp = begin(visit);
            clock.bringsTo("Task_FollowUpCall", visit.plus(1).at("08:00"), followUp);
            for (int days = 7; days <= 14; days += 7) {
                call(false);
                clock.bringsTo("Task_FollowUpCall", visit.plus(days).at(VISIT), followUp);
            }
            process.complete(
                    "Task_FollowUpCall",
                    Map.of(
                            "outcome",
                            "UNREACHED",
                            "numberDead",
                            false,
                            "permanenceOn",
                            visit.plus(17).date().toString()));
            isDue("Task_AskAtPermanence", visit.plus(17).at("18:00"));
        }

        /// Called late, and in vain: a day later, then a week later, at the hour of that call.
        @ParameterizedTest
        @MethodSource("visits")
        void whoWasCalledLateIsCalledADayAndThenAWeekAfterThatCall(Day call) {
            clock.shows(call.plus(-20).at(VISIT));
            ProcessInstanceEvent followUp = process.start(
                    "follow-up",
                    Map.of(
                            "appointmentId",
                            "a1",
                            "appointmentAt",
                            moment(call.plus(-20).at(VISIT))));
            clock.shows(call.at("11:00"));
            for (int days : new int[] {1, 8}) {
                call(false);
                clock.bringsTo("Task_FollowUpCall", call.plus(days).at("11:00"), followUp);
            }
        }

        private ProcessInstanceEvent begin(Day visit) {
            clock.shows(visit.at(VISIT));
            return process.start("follow-up", Map.of("appointmentId", "a1", "appointmentAt", moment(visit.at(VISIT))));
        }

        private void call(boolean numberDead) {
            process.complete("Task_FollowUpCall", Map.of("outcome", "UNREACHED", "numberDead", numberDead));
        }
    }

    @Nested
    @EmbeddedProcessTest(deploy = {"bpmn/after-care.bpmn", "forms"})
    class AfterCare {

        static Stream<Day> calls() {
            return WallClock.days(-1, 1);
        }

        /// What went before was on the other side of the night, or not.
        @ParameterizedTest
        @MethodSource("calls")
        void whoHasVisitedIsCalledThreeMonthsLaterAtThatHour(Day call) {
            var visited = call.date().minusMonths(3).atTime(11, 0);
            // a month may be shorter than another
            Day due = call.plus((int) call.date().until(visited.toLocalDate().plusMonths(3), ChronoUnit.DAYS));
            clock.shows(visited.atZone(WallClock.PARIS));
            begin();

            clock.bringsTo("Task_AfterCareCall", due.at("11:00"), byProcessId("after-care"));
        }

        @ParameterizedTest
        @MethodSource("calls")
        void whoIsNotReachedIsCalledAgainAfterFourteenDaysAtThatHour(Day call) {
            Day asked = call.plus(-28);
            clock.shows(asked.plus(-1).at(VISIT));
            begin(Map.of("askAt", moment(asked.at("11:00"))));
            for (int days = 0; days <= 28; days += 14) {
                clock.bringsTo("Task_AfterCareCall", asked.plus(days).at("11:00"), byProcessId("after-care"));
                isDueOn("Task_AfterCareCall", asked.plus(days + 5));
                process.complete("Task_AfterCareCall", Map.of("afterCareResult", "UNREACHED"));
            }

            assertThat(byProcessId("after-care")).hasActiveElements("Task_ConfirmAfterCare");
        }

        private void begin(Map<String, Object> facts) {
            assertThat(process.begin("first-visit-attended", "after-care", facts))
                    .hasActiveElements("Wait_ThreeMonths");
        }

        private void begin() {
            begin(Map.of());
        }
    }
}
