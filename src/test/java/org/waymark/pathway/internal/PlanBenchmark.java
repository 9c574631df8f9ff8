package org.waymark.pathway.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.waymark.pathway.Plan;
import org.waymark.pathway.WhyNot;
import org.waymark.place.Gazetteer;
import org.waymark.profile.Profile;

/** How long a plan and a why-not take on the full catalogue, and on ten of it, on one core. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 5)
@Fork(1)
public class PlanBenchmark {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final List<Profile> PEOPLE =
      List.of(
          World.engineer(
              "\"background\": \"software-engineer\", \"hoursPerWeek\": 10, "
                  + "\"location\": {\"city\": \"London\", \"country\": \"GB\"}"),
          World.profile(
              "\"goal\": {\"track\": \"governance\"}, \"background\": \"law\", "
                  + "\"location\": {\"city\": \"Brussels\", \"country\": \"BE\"}"));

  /** 0: an engineer whose plan has one window; 1: a lawyer whose plan has two. */
  @Param({"0", "1"})
  public int person;

  /** How many times every entry stands in the catalogue. */
  @Param({"1", "10"})
  public int times;

  private Engine engine = Engine.of(Catalogs.real(), Gazetteer.load());

  /** Makes the catalogue. */
  @Setup
  public void make() {
    engine = Engine.of(Catalogs.times(times), Gazetteer.load());
  }

  /** One plan. */
  @Benchmark
  public Plan plan() {
    return engine.plan(PEOPLE.get(person), TODAY);
  }

  /** One answer, confirmed by planning again. */
  @Benchmark
  public WhyNot whyNot() {
    return engine.whyNot(PEOPLE.get(person), "ml4good-technical", TODAY);
  }
}
