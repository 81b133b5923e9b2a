package org.passerelle.care.outreach;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.passerelle.care.practices.PracticeFigures.InCommune;
import org.passerelle.platform.places.Commune;
import org.passerelle.platform.places.Communes;

/// The communes of a campaign where their centres lie: a disk for the practices listed, in it one for those that take
/// new patients. Areas are in proportion to numbers. Drawn by the page as SVG; a table beside it says the same.
///
/// @param width of the drawing, in its own units, as is `height`
record CommuneMap(int width, int height, List<Place> places) {

    /// @param listed radius of the disk of all practices, `accepting` of the disk within
    /// @param named whether there is room for its name
    record Place(InCommune counted, String name, double x, double y, double listed, double accepting, boolean named) {}

    private static final int WIDTH = 420;
    private static final int MARGIN = 44;
    private static final int TALLEST = 460;
    private static final double LARGEST_DISK = 22;
    private static final double SMALLEST_DISK = 4;

    /// Room for a name, across and down.
    private static final double NAME_WIDTH = 90;
    private static final double NAME_HEIGHT = 16;

    static CommuneMap of(List<InCommune> counted, Communes communes) {
        List<Commune> centres = new ArrayList<>();
        List<InCommune> known = new ArrayList<>();
        for (InCommune one : counted) {
            Optional<Commune> commune = communes.find(one.insee());
            commune.ifPresent(centre -> {
                centres.add(centre);
                known.add(one);
            });
        }
        if (centres.isEmpty()) {
            return new CommuneMap(WIDTH, 0, List.of());
        }
        return new Drawing(centres, known).map();
    }

    /// Degrees to the units of the drawing: at these sizes the earth is flat, a degree of longitude shorter than one
    /// of latitude.
    private static final class Drawing {

        private final List<Commune> centres;
        private final List<InCommune> counted;
        private final DoubleSummaryStatistics east;
        private final DoubleSummaryStatistics north;
        private final double shortening;
        private final double scale;

        Drawing(List<Commune> centres, List<InCommune> counted) {
            this.centres = centres;
            this.counted = counted;
            this.north = over(Commune::latitude);
            this.shortening = Math.cos(Math.toRadians(north.getAverage()));
            this.east = over(Commune::longitude);
            double wide = (WIDTH - 2.0 * MARGIN) / Math.max(span(east) * shortening, 1e-6);
            double tall = (TALLEST - 2.0 * MARGIN) / Math.max(span(north), 1e-6);
            this.scale = Math.min(Math.min(wide, tall), TALLEST / 0.02);
        }

        private DoubleSummaryStatistics over(ToDoubleFunction<Commune> degree) {
            return centres.stream().mapToDouble(degree).summaryStatistics();
        }

        private static double span(DoubleSummaryStatistics degrees) {
            return degrees.getMax() - degrees.getMin();
        }

        CommuneMap map() {
            double most = counted.stream().mapToLong(InCommune::listed).max().orElse(1);
            List<Place> places = new ArrayList<>();
            for (int at = 0; at < centres.size(); at++) {
                places.add(place(centres.get(at), counted.get(at), most));
            }
            // the large first, so that none hides a small one, and theirs are the names there is room for
            places.sort(Comparator.comparingDouble(Place::listed).reversed());
            List<Place> named = new ArrayList<>();
            for (Place place : places) {
                boolean free = named.stream().filter(Place::named).noneMatch(other -> touch(place, other));
                named.add(new Place(
                        place.counted(), place.name(), place.x(), place.y(), place.listed(), place.accepting(), free));
            }
            int height = (int) Math.ceil(span(north) * scale) + 2 * MARGIN;
            return new CommuneMap(WIDTH, height, named);
        }

        private Place place(Commune centre, InCommune one, double most) {
            double left = (WIDTH - span(east) * shortening * scale) / 2;
            return new Place(
                    one,
                    centre.name(),
                    rounded(left + (centre.longitude() - east.getMin()) * shortening * scale),
                    rounded(MARGIN + (north.getMax() - centre.latitude()) * scale),
                    radius(one.listed(), most),
                    one.accepting() == 0 ? 0 : radius(one.accepting(), most),
                    false);
        }

        private static double radius(long count, double most) {
            return rounded(Math.max(SMALLEST_DISK, LARGEST_DISK * Math.sqrt(count / most)));
        }

        private static boolean touch(Place one, Place other) {
            double down = one.y() + one.listed() - other.y() - other.listed();
            return Math.abs(one.x() - other.x()) < NAME_WIDTH && Math.abs(down) < NAME_HEIGHT;
        }

        private static double rounded(double length) {
            return Math.round(length * 10) / 10.0;
        }
    }
}
