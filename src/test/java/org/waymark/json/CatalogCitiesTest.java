package org.waymark.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Location;
import org.waymark.catalog.Mode;
import org.waymark.place.Gazetteer;

final class CatalogCitiesTest {
  @Test
  void everyCityOfTheCatalogueIsKnown() {
    Catalog catalog = CatalogFolder.read(Path.of("resources-catalog")).orThrow().catalog(1);
    Stream<Location> offered =
        Stream.concat(
                catalog.programs().stream().flatMap(program -> program.modes().stream()),
                catalog.resources().stream().flatMap(resource -> resource.modes().stream()))
            .map(Mode::locations)
            .flatMap(List::stream);
    Stream<Location> seats =
        catalog.organizations().stream().flatMap(organization -> organization.locations().stream());
    Gazetteer gazetteer = Gazetteer.load();
    List<Location> places =
        Stream.concat(offered, seats).filter(place -> place.city() != null).distinct().toList();
    assertThat(places).hasSizeGreaterThan(100);
    assertThat(places)
        .allSatisfy(place ->
            assertThat(gazetteer.findCity(Objects.requireNonNull(place.city()), place.country()))
                .isPresent());
  }
}
