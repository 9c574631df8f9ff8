package org.waymark.pathway.internal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.waymark.catalog.Program;

/**
 * Remembers when programs can next be joined: most plans of a day ask about the same span. Keeps
 * the spans asked about last; safe for many threads.
 */
final class KeptDates implements Engine.DatesOf {
  private static final int MOST_SPANS = 16;

  private record Span(LocalDate from, LocalDate until) {}

  private final Engine.DatesOf source;
  private final Map<Span, Map<String, List<Dates>>> spans =
      new LinkedHashMap<>(MOST_SPANS, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Span, Map<String, List<Dates>>> eldest) {
          return size() > MOST_SPANS;
        }
      };

  KeptDates(Engine.DatesOf source) {
    this.source = source;
  }

  @Override
  public List<Dates> dates(Program program, LocalDate from, LocalDate until) {
    return span(new Span(from, until))
        .computeIfAbsent(program.id(), id -> source.dates(program, from, until));
  }

  private synchronized Map<String, List<Dates>> span(Span span) {
    return spans.computeIfAbsent(span, s -> new ConcurrentHashMap<>());
  }
}
