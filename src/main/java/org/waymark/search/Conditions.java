package org.waymark.search;

import java.util.ArrayList;
import java.util.List;
import org.waymark.catalog.Cadence;
import org.waymark.catalog.EntryLevel;
import org.waymark.catalog.Funding;
import org.waymark.catalog.Intensity;
import org.waymark.catalog.Program;

/** Says a program's stated conditions in the words that people search for. */
final class Conditions {
  private Conditions() {}

  static List<String> of(Program program) {
    List<String> said = new ArrayList<>();
    if (program.intensity() == Intensity.FULL_TIME) {
      said.add("full time");
    } else if (program.intensity() != null) {
      said.add(program.intensity() == Intensity.PART_TIME ? "part time" : "self-paced");
    }
    if (program.pace() == Cadence.ROLLING) {
      said.add("rolling applications");
    }
    if (Boolean.TRUE.equals(program.visaSupport())) {
      said.add("visa support");
    }
    if (program.entryLevel() == EntryLevel.OPEN) {
      said.add("beginners");
    }
    Funding funding = program.funding();
    if (funding != null) {
      money(funding, said);
    }
    return said;
  }

  private static void money(Funding funding, List<String> said) {
    if (funding.cost() != null && funding.cost().amount() == 0) {
      said.add("free");
    }
    if (funding.stipend() != null && funding.stipend().amount() > 0) {
      said.add("stipend");
    }
    if (Boolean.TRUE.equals(funding.travel())) {
      said.add("travel covered");
    }
    if (Boolean.TRUE.equals(funding.housing())) {
      said.add("housing covered");
    }
    if (funding.compute() != null) {
      said.add("compute credits");
    }
  }
}
