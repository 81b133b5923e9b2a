package org.passerelle.platform.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.passerelle.platform.database.TestDatabase;
import org.passerelle.platform.places.CommuneBook.Told;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.InvalidInput;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Communes are rows: a team that opens elsewhere adds its own.
class CommuneBookTests {

    private static final Told MERGED =
            new Told("76999", "Saint-Ouen-sur-Seine", "76480, 76490", "", "49,5", "1.0", true);

    private final JdbcClient database =
            JdbcClient.create(TestDatabase.migrated().dataSource());
    private final List<Object> told = new ArrayList<>();
    private final Communes communes = new Communes(database);
    private final CommuneBook book = new CommuneBook(database, communes, told::add);

    @Test
    void bothDepartmentsAreKnownAndTheTeamsCommunesProposed() {
        assertThat(communes.all()).hasSize(1354);
        assertThat(communes.served()).hasSize(72).extracting(Commune::name).contains("Rouen", "Lille");
    }

    @Test
    void distancesAreMeasuredBetweenTheCentres() {
        Commune rouen = communes.find("76540").orElseThrow();

        assertThat(rouen.kilometresTo(communes.find("76681").orElseThrow())).isCloseTo(3, within(1.5));
        assertThat(rouen.kilometresTo(communes.find("59350").orElseThrow())).isCloseTo(190, within(10.0));
        assertThat(rouen.kilometresTo(rouen)).isZero();
    }

    @Test
    void aNameIsUnderstoodHoweverItIsTypedAndWhereTheTeamWorksFirst() {
        assertThat(communes.written(" sotteville les rouen "))
                .extracting(Commune::insee)
                .containsExactly("76681");
        assertThat(communes.written("76681")).extracting(Commune::name).containsExactly("Sotteville-lès-Rouen");
        assertThat(communes.written("Paris")).isEmpty();
    }

    @Test
    void aNameThatTwoCommunesShareAndNoTeamServesIsLeftOpen() {
        book.add(new Told("14001", "Lille", "14000", "", "49", "0", false), "admin");
        book.add(new Told("14002", "Neuville", "14001", "", "49", "0", false), "admin");
        book.add(new Told("14003", "Neuville", "14002", "", "49", "0", false), "admin");

        assertThat(communes.written("lille")).extracting(Commune::insee).containsExactly("59350");
        assertThat(communes.written("neuville")).hasSize(2);
    }

    @Test
    void whatHasNoLettersOfOursFindsNothing() {
        assertThat(communes.search("القاهرة")).isEmpty();
        assertThat(communes.written("القاهرة")).isEmpty();
    }

    @Test
    void aNewCommuneIsThereAtOnce() {
        book.add(MERGED, "admin");

        Commune added = communes.find("76999").orElseThrow();
        assertThat(added.postalCodes()).containsExactly("76480", "76490");
        assertThat(added.latitude()).isEqualTo(49.5);
        assertThat(communes.served()).contains(added);
        assertThat(communes.search("76490")).contains(added);
        assertThat(told).containsExactly(new CommuneChanged("76999", "admin"));
    }

    @Test
    void ofSixWhoAddTheSameAtOnceFiveAreToldThatItIsThere() {
        long refused = IntStream.range(0, 6)
                .parallel()
                .filter(one -> {
                    try {
                        book.add(MERGED, "admin");
                        return false;
                    } catch (InvalidInput taken) {
                        return taken.problems().getFirst().code().equals("commune.taken");
                    }
                })
                .count();

        assertThat(refused).isEqualTo(5);
    }

    @Test
    void whatIsNoCommuneIsSaidFieldByFieldAndNothingIsKept() {
        assertThatThrownBy(() -> book.add(new Told("7654", " ", "rouen", "12", "91", "est", true), "admin"))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly("insee", "name", "postalCodes", "epci", "latitude", "longitude"));
        assertThatThrownBy(() -> book.add(new Told("76540", "Rouen", "76000", "", "49", "1", true), "admin"))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.problems())
                        .extracting(FieldProblem::code)
                        .containsExactly("commune.taken"));

        assertThat(communes.all()).hasSize(1354);
    }

    @Test
    void aWholeIntercommunalityIsServedWithOneWordAndNoLongerServedWithAnother() {
        assertThat(book.serveAllAround("59350", true, "admin")).isEqualTo(94);

        assertThat(communes.served()).hasSize(72 + 94);
        assertThat(book.serveAllAround("59350", true, "admin")).isZero();

        assertThat(book.serveAllAround("59350", false, "admin")).isEqualTo(95);
        assertThat(communes.served()).hasSize(71).extracting(Commune::name).contains("Rouen");
    }

    @Test
    void aCommuneThatIsAloneHasNothingAroundIt() {
        book.add(MERGED, "admin");

        assertThat(book.serveAllAround("76999", false, "admin")).isZero();
        assertThat(communes.find("76999").orElseThrow().served()).isTrue();
    }

    @Test
    void aCommuneIsChangedAndKeepsItsCode() {
        book.change("76540", new Told("99999", "Rouen-sur-Seine", "76000", null, "49.44", "1.09", false), "admin");

        assertThat(communes.name("76540")).isEqualTo("Rouen-sur-Seine");
        assertThat(communes.find("99999")).isEmpty();
        assertThat(communes.served()).noneMatch(commune -> commune.insee().equals("76540"));
    }
}
